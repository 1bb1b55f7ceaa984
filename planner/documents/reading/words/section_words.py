"""Words of headings and labels, by what the lines below them are."""

from __future__ import annotations

from enum import StrEnum

from planner.documents.reading.words.labels import INITIATIVE, KEY_RESULT, OBJECTIVE
from planner.documents.reading.words.work import (
    ACTIONS,
    AGENDA,
    ATTENDEES,
    BACKLOG,
    CURRENT_WORK,
    DECISIONS,
    DONE_WORK,
    NEXT_MEETING,
    NEXT_WORK,
)


class Section(StrEnum):
    """What the lines under a heading or label are."""

    OKR = "okr"
    OBJECTIVES = "objectives"
    KEY_RESULTS = "key results"
    INITIATIVES = "initiatives"
    BACKLOG = "backlog"
    ACTIONS = "actions"
    NEXT_WORK = "next work"
    CURRENT_WORK = "current work"
    DONE_WORK = "done work"
    DECISIONS = "decisions"
    AGENDA = "agenda"
    ATTENDEES = "attendees"
    NEXT_MEETING = "next meeting"
    APPROVED = "approved"
    DRAFT = "draft"
    KPI = "kpi"
    TALK = "talk"
    REVIEW = "review"
    EXPLANATION = "explanation"
    PROPERTIES = "properties"


WORDS: dict[Section, dict[str, tuple[str, ...]]] = {
    Section.OBJECTIVES: OBJECTIVE,
    Section.KEY_RESULTS: KEY_RESULT,
    Section.INITIATIVES: INITIATIVE,
    Section.OKR: {
        "en": (
            "OKR",
            "OKRs",
            "OKR's",
            "Objectives and Key Results",
            "Objectives & Key Results",
            "OKR status",
            "OKR list",
            "Current OKRs",
            "Our OKRs",
            "Team OKRs",
            "Company OKRs",
            "Current objectives and key results",
        ),
        "ko": (
            "OKR 현황",
            "OKR 목록",
            "OKR 진행 현황",
            "OKR 정리",
            "OKR 리스트",
            "목표와 핵심 결과",
            "팀 OKR",
            "전사 OKR",
        ),
        "ja": ("OKR一覧", "OKR進捗", "目標と主要な成果"),
        "zh": ("OKR列表", "目标与关键结果", "目标和关键结果"),
        "de": ("Ziele und Schlüsselergebnisse",),
        "fr": ("Objectifs et résultats clés", "Objectifs et résultats-clés"),
        "es": ("Objetivos y resultados clave",),
        "pt": ("Objetivos e resultados-chave", "Objetivos e resultados chave"),
        "nl": ("Doelstellingen en kernresultaten",),
        "ru": ("Цели и ключевые результаты",),
    },
    Section.BACKLOG: BACKLOG,
    Section.ACTIONS: ACTIONS,
    Section.NEXT_WORK: NEXT_WORK,
    Section.CURRENT_WORK: CURRENT_WORK,
    Section.DONE_WORK: DONE_WORK,
    Section.DECISIONS: DECISIONS,
    Section.AGENDA: AGENDA,
    Section.ATTENDEES: ATTENDEES,
    Section.NEXT_MEETING: NEXT_MEETING,
    Section.APPROVED: {
        "en": ("Approved", "Final", "Approved OKRs", "Agreed wording", "Confirmed"),
        "ko": (
            "승인내용",
            "승인 내용",
            "확정 내용",
            "확정안",
            "최종안",
            "승인된 내용",
            "확정 OKR",
            "승인안",
            "최종 확정",
        ),
        "ja": ("承認済み", "確定内容", "承認内容"),
        "zh": ("已批准", "确定内容", "最终版"),
        "de": ("Genehmigt", "Beschlossen"),
        "ru": ("Утверждено",),
    },
    Section.DRAFT: {
        "en": (
            "Draft",
            "Drafts",
            "Discussed",
            "Proposal",
            "Proposed OKRs",
            "Draft OKRs",
            "Proposals",
            "Discussion of wording",
        ),
        "ko": (
            "논의내용",
            "논의 내용",
            "초안",
            "논의 중인 내용",
            "검토안",
            "제안",
            "제안 내용",
            "OKR 초안",
            "후보",
        ),
        "ja": ("草案", "検討内容", "ドラフト", "たたき台"),
        "zh": ("草案", "讨论内容", "初稿", "草稿"),
        "de": ("Entwurf", "Entwürfe"),
        "fr": ("Brouillon", "Proposition"),
        "es": ("Borrador", "Propuesta"),
        "pt": ("Rascunho", "Proposta"),
        "nl": ("Concept", "Voorstel"),
        "ru": ("Черновик", "Обсуждение формулировок"),
    },
    Section.KPI: {
        "en": (
            "KPI",
            "KPIs",
            "Key Performance Index",
            "Key Performance Indicators",
            "Key Performance Indicator",
            "Metrics",
            "Health metrics",
            "Key metrics",
            "Metric",
            "KPI status",
        ),
        "ko": ("KPI 현황", "지표", "주요 지표", "핵심 지표", "지표 현황", "주요지표", "성과 지표"),
        "ja": ("指標", "KPI一覧"),
        "zh": ("指标", "关键指标"),
        "de": ("Kennzahlen", "Kennzahl"),
        "fr": ("Indicateurs", "Indicateur"),
        "es": ("Indicadores", "Indicador", "Métricas"),
        "pt": ("Indicadores", "Indicador", "Métricas"),
        "ru": ("Показатели", "Метрики", "Показатель"),
    },
    Section.TALK: {
        "en": (
            "Discussion",
            "Discussions",
            "Notes",
            "Minutes",
            "Discussion notes",
            "Meeting notes",
            "Questions",
            "Concerns",
            "References",
            "Links",
            "Background",
            "Context",
            "Summary",
            "Risks",
            "FYI",
            "Announcements",
            "Blockers",
            "Issues",
        ),
        "ko": (
            "논의",
            "논의 사항",
            "논의사항",
            "함께 논의하고 싶은 것",
            "의논하고 싶은 사항",
            "기록",
            "메모",
            "고민사항",
            "고민 사항",
            "이슈",
            "참고",
            "참고 링크",
            "참고 자료",
            "배경",
            "요약",
            "공유 사항",
            "주요 공유 사항",
            "언급 사항",
            "건의 사항",
            "회의 내용",
            "잡담",
            "질문",
            "지난 주 리마인더",
            "리스크",
            "히스토리",
            "진행 방향",
        ),
        "ja": ("議論", "メモ", "議事内容", "共有事項", "課題", "参考"),
        "zh": ("讨论", "会议内容", "备注", "背景", "参考", "问题"),
        "de": ("Diskussion", "Notizen", "Hintergrund", "Risiken"),
        "fr": ("Discussion", "Notes", "Contexte", "Risques"),
        "es": ("Discusión", "Notas", "Contexto", "Riesgos"),
        "pt": ("Discussão", "Notas", "Contexto", "Riscos"),
        "nl": ("Discussie", "Notities", "Achtergrond", "Risico's"),
        "ru": ("Обсуждение", "Заметки", "Контекст", "Риски"),
    },
    Section.REVIEW: {
        "ko": ("이번 주 중요했던 일", "이번주 중요했던 일", "금주 중요했던 일", "회고"),
        "en": ("Retrospective", "Retro", "Went well", "What went well", "To improve"),
        "ja": ("振り返り", "ふりかえり"),
        "zh": ("回顾", "复盘"),
    },
    Section.EXPLANATION: {
        "en": (
            "Key concepts",
            "Definitions",
            "Definition",
            "Glossary",
            "Example",
            "Examples",
            "Template",
            "Templates",
            "FAQ",
            "Background & explanation",
            "References",
            "Further reading",
            "Resources",
            "Terminology",
            "Sample",
            "Guide",
        ),
        "ko": (
            "예시",
            "예제",
            "템플릿",
            "용어",
            "용어 정의",
            "정의",
            "참고 자료",
            "작성 가이드",
            "작성법",
            "가이드",
            "작성 예시",
        ),
        "ja": (
            "例",
            "具体例",
            "テンプレート",
            "テンプレ",
            "用語",
            "定義",
            "書き方",
            "ガイド",
            "参考資料",
            "ヒント",
        ),
        "zh": ("示例", "例子", "模板", "术语", "定义", "说明", "案例", "举例", "书中的例子", "參考資料"),
        "de": ("Beispiel", "Beispiele", "Vorlage", "Begriffe", "Definition"),
        "fr": ("Exemple", "Exemples", "Modèle", "Définitions"),
        "es": ("Ejemplo", "Ejemplos", "Plantilla", "Definiciones"),
        "pt": ("Exemplo", "Exemplos", "Modelo", "Definições"),
        "nl": ("Voorbeeld", "Voorbeelden", "Sjabloon", "Definities"),
        "ru": ("Пример", "Примеры", "Шаблон", "Определения"),
    },
    Section.PROPERTIES: {
        "en": ("Property", "Properties", "Field"),
        "ko": ("속성",),
        "ja": ("プロパティ",),
        "zh": ("属性",),
    },
}
