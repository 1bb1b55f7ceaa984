"""Adding a whole outline in one transaction."""

from datetime import date
from pathlib import Path

from planner.domain.entities import Cycle, Initiative, KeyResult, Objective, Ref
from planner.domain.outline import read_outline
from tests.support.workspaces import filled_session, open_session

TEXT = """
- 해외 진출 @윤재석 ~2024-12-20
  - 일본 매출 [0 → 1 → 5억] @송유진
    - 파트너 발굴 [30%]
      - 도쿄
      - 오사카
- 채용
"""


def test_levels_deeper_than_initiatives_become_initiatives_and_all_is_one_change(
    tmp_path: Path, qapp: object
) -> None:
    session = filled_session(tmp_path)
    cycle = session.workspace.all(Cycle)[0]
    first = session.workspace.all(Objective)[0]
    planning = session.services.planning
    session.do("Paste", lambda: planning.add_outline(cycle.ref, read_outline(TEXT), first.id, team="신사업"))
    stored = open_session(tmp_path).workspace
    abroad, hiring = stored.children(Objective, "cycle_id", cycle.id)[:2]
    assert (abroad.title, hiring.title, abroad.due) == ("해외 진출", "채용", date(2024, 12, 20))
    assert abroad.team_id == hiring.team_id
    (japan,) = stored.children(KeyResult, "objective_id", abroad.id)
    assert (japan.current, japan.target, japan.unit) == (1.0, 5.0, "억")
    below = stored.children(Initiative, "key_result_id", japan.id)
    assert [one.title for one in below] == ["파트너 발굴", "도쿄", "오사카"]
    assert below[0].progress == 0.3
    session.undo_stack.undo()
    assert open_session(tmp_path).workspace.find(Ref(Objective.kind, abroad.id)) is None
