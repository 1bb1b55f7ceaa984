"""Words of table headers that name nothing of their own."""

from __future__ import annotations

TITLE = {
    "en": (
        "Title",
        "Name",
        "Description",
        "Item",
        "Task",
        "Content",
        "Details",
        "Text",
        "What",
        "Task name",
        "Action item description",
    ),
    "ko": (
        "내용",
        "이름",
        "제목",
        "항목",
        "설명",
        "업무",
        "업무 내용",
        "할일",
        "과제명",
        "작업",
        "세부 내용",
    ),
    "ja": ("内容", "名前", "タイトル", "項目", "説明"),
    "zh": ("内容", "名称", "标题", "描述", "事项", "項目", "内容描述"),
    "de": ("Titel", "Name", "Beschreibung", "Inhalt", "Aufgabe", "Was"),
    "fr": ("Titre", "Nom", "Description", "Contenu", "Tâche", "Quoi"),
    "es": ("Título", "Nombre", "Descripción", "Contenido", "Tarea", "Qué"),
    "pt": ("Título", "Nome", "Descrição", "Conteúdo", "Tarefa", "O quê"),
    "nl": ("Titel", "Naam", "Omschrijving", "Inhoud", "Taak", "Wat"),
    "ru": ("Название", "Описание", "Содержание", "Задача", "Что"),
    "th": ("รายละเอียด", "ชื่อ"),
}
IDENTIFIER = {
    "en": ("#", "No", "No.", "ID", "Nr", "Nr.", "N°", "№"),
    "ko": ("번호", "순번"),
    "ja": ("番号",),
    "zh": ("序号", "编号"),
}
# A header in the singular: its cells tell one key result each, also where their lines are broken.
SINGULAR = (
    *("Key Result", "KR", "Schlüsselergebnis", "Schlüsselresultat", "Résultat clé", "Resultado clave"),
    *("Resultado-chave", "Kernresultaat", "Ключевой результат", "Result", "Target"),
)
AGENDA = {"en": ("Agenda", "Topic"), "ko": ("안건", "의제"), "ja": ("議題",), "zh": ("议题",)}
# Headers and first cells that name a week, month or edition whose value stands beside.
PERIOD = (
    r"W\d{1,2}|Week ?\d{1,2}|KW ?\d{1,2}|\d{1,2}주차|"
    r"\d{1,2}월 ?\d주차?|\d{1,2}-\d|第\d{1,2}周|지난 ?주|last week|prev(?:ious)?"
)
PREVIOUS = ("지난 주", "전주", "last week", "previous", "先週", "上周")
# First cells of a header row that name the other rows and no thing.
CORNERS = (
    "지표",
    "챕터",
    "구분",
    "항목",
    "metric",
    "metrics",
    "kpi",
    "指標",
    "指标",
    "chapter",
    "category",
    "",
)
# What a name of a figure counts when its cells carry no unit.
UNIT_BY_ENDING = (
    ("건수", "건"),
    ("건 수", "건"),
    ("인원", "명"),
    ("명수", "명"),
    ("회수", "회"),
    ("횟수", "회"),
)
