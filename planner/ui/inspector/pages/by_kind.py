"""Which page shows which kind of item; importing this imports every page."""

from planner.domain.entities import ActionItem, Cycle, Initiative, KeyResult, Objective, Team
from planner.ui.inspector.pages.card_page import CardPage
from planner.ui.inspector.pages.cycle_page import CyclePage
from planner.ui.inspector.pages.initiative_page import InitiativePage
from planner.ui.inspector.pages.key_result_page import KeyResultPage
from planner.ui.inspector.pages.objective_page import ObjectivePage
from planner.ui.inspector.pages.page import Page
from planner.ui.inspector.pages.team_page import TeamPage

PAGES: dict[str, type[Page]] = {
    Cycle.kind: CyclePage,
    Team.kind: TeamPage,
    Objective.kind: ObjectivePage,
    KeyResult.kind: KeyResultPage,
    Initiative.kind: InitiativePage,
    ActionItem.kind: CardPage,
}
