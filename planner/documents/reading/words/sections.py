"""Meanings of headings and labels looked up by their words, and words that explain, exemplify or stand in."""

from __future__ import annotations

import re
from functools import cache

from planner.documents.reading.words import every, key
from planner.documents.reading.words.section_words import WORDS, Section

__all__ = ["WORDS", "Section", "by_key", "generic_keys", "placeholder_keys"]

# A heading that begins or ends like this tells about OKRs instead of stating them.
EXPLAINING_STARTS = ("about ", "introduction", "guide to", "understanding ", "소개", "はじめに", "关于")
# Questions and instructions explain only where they are about OKRs.
ASKING_STARTS = (
    *(
        "what is",
        "what are",
        "what's an",
        "how to",
        "how we ",
        "how do",
        "why ",
        "was ist",
        "was sind",
        "wie ",
        "warum ",
    ),
    *("qu'est", "comment ", "pourquoi ", "qué ", "que es", "cómo ", "por qué", "o que é", "como ", "por que"),
    *("wat is", "wat zijn", "hoe ", "waarom ", "что такое", "как ", "зачем "),
)
EXPLAINING_ENDS = (
    *(
        "okr은",
        "okr이란",
        "okr란",
        "okr이란?",
        "okr은?",
        "이란",
        "이란?",
        "란?",
        "란 무엇인가",
        "란 무엇인가?",
        "무엇인가요?",
    ),
    *(
        "하는 법",
        "하는 방법",
        "작성하기",
        "작성법",
        "작성 방법",
        "쓰는 법",
        "とは",
        "とは？",
        "とは?",
        "是什么",
        "是什么？",
    ),
)
# A heading with one of these shows how it could look.
EXAMPLE_WORDS = re.compile(
    r"\b(?:examples?|samples?|templates?|beispiele?|vorlagen?|exemples?|modèles?|ejemplos?|plantillas?|"
    r"exemplos?|modelos?|"
    r"voorbeeld(?:en)?|sjabloon|пример\w*|шаблон\w*)\b|예시|예제|샘플|템플릿|サンプル|テンプレート|示例|范例|模板",
    re.IGNORECASE,
)
# A heading about OKRs with one of these teaches them.
TEACHING_WORDS = re.compile(
    r"\b(?:guide|playbook|handbook|tutorial|introduction|basics|cheat ?sheet|best practices?|tips|"
    r"workshop|training|process|"
    r"leitfaden|guía|guia|handleiding|руководство)\b|"
    r"가이드|작성법|안내서|소개|교육|방법론|入門|ガイド|指南|教程|入门",
    re.IGNORECASE,
)
# A heading with one of these leads to how things stand, not to what is planned.
REVIEW_WORDS = re.compile(
    r"\b(?:progress|status|check-?ins?|reviews?|updates?|results?|scor(?:es?|ing)|grad(?:es?|ing)|retro\w*|"
    r"outcomes?|recap|fortschritt|rückblick|bewertung|auswertung|avancement|bilan|suivi|progresso|revisão|"
    r"acompanhamento|progreso|revisión|seguimiento|voortgang|terugblik|прогресс|статус|итоги|обзор)\b|"
    r"진행|현황|점검|결과|스코어|점수|평가|회고|달성|進捗|状況|結果|振り返り|ふりかえり|进展|进度|复盘|总结|"
    r"ความคืบหน้า",
    re.IGNORECASE,
)
TEACHING_VERBS = re.compile(
    r"(?:Setting|Writing|Defining|Creating|Reviewing|Understanding|Using|Implementing|Managing|Introducing|"
    r"Drafting|Grading|"
    r"Crafting|Mastering|Adopting|Running)\b"
)
EXAMPLE_STARTS = (
    "예:",
    "예)",
    "예）",
    "例）",
    "例)",
    "예시:",
    "예시)",
    "ex)",
    "ex:",
    "e.g.",
    "e.g:",
    "example:",
    "for example",
    "例:",
    "例：",
    "例えば",
    "比如",
    "例如",
    "z.b.",
    "beispiel:",
    "par exemple",
    "exemple:",
    "ejemplo:",
    "por ejemplo",
    "p. ej",
    "exemplo:",
    "por exemplo",
    "voorbeeld:",
    "bijv",
    "например",
    "пример:",
)
# What only counts things: "Task 1" alone names none.
GENERIC = {
    "en": (
        "Action",
        "Action item",
        "Task",
        "Item",
        "Objective",
        "Goal",
        "Key result",
        "KR",
        "Result",
        "Topic",
        "Point",
    ),
    "ko": ("할 일", "할일", "항목", "과제", "목표", "핵심 결과", "작업", "안건", "내용"),
    "ja": ("タスク", "項目", "目標", "成果", "議題", "アクション", "内容"),
    "zh": ("任务", "事项", "目标", "关键结果", "议题", "内容"),
    "de": ("Aufgabe", "Punkt", "Ziel", "Ergebnis", "Schlüsselergebnis", "Thema"),
    "fr": ("Tâche", "Point", "Objectif", "Résultat clé", "Sujet"),
    "es": ("Tarea", "Punto", "Objetivo", "Resultado clave", "Tema", "Acción"),
    "pt": ("Tarefa", "Ponto", "Objetivo", "Resultado-chave", "Tópico", "Ação"),
    "nl": ("Taak", "Punt", "Doel", "Kernresultaat"),
    "ru": ("Задача", "Пункт", "Цель", "Ключевой результат"),
}
# What stands where an item will once be.
PLACEHOLDERS = {
    "test": ("xx", "xxx", "xxxx", "hoge", "fuga", "piyo", "foo", "bar", "baz", "lorem ipsum", "asdf"),
    "en": (
        "TODO",
        "TBD",
        "TBA",
        "N/A",
        "NA",
        "None",
        "Nothing",
        "Placeholder",
        "To be defined",
        "To be determined",
        "TODO™",
        "Click to expand",
        "Toggle",
        "Empty",
        "Write here",
        "Coming soon",
        "WIP",
    ),
    "ko": (
        "펼쳐보기",
        "펼치기",
        "더보기",
        "접기",
        "없음",
        "미정",
        "추후 작성",
        "작성 예정",
        "해당 없음",
        "추가 예정",
        "내용 없음",
        "작성 중",
    ),
    "ja": ("なし", "未定", "特になし", "未記入"),
    "zh": ("无", "暂无", "待定", "待补充"),
    "de": ("Keine", "Offen", "Noch offen"),
    "fr": ("Aucun", "Aucune", "À définir"),
    "es": ("Ninguno", "Ninguna", "Por definir"),
    "pt": ("Nenhum", "Nenhuma", "A definir"),
    "nl": ("Geen", "Nog te bepalen"),
    "ru": ("Нет", "Уточняется"),
}


@cache
def by_key() -> dict[str, Section]:
    """Return the meaning of each word's key; of a word in two tables the earlier meaning counts."""
    meanings: dict[str, Section] = {}
    for section, table in WORDS.items():
        for word in every(table):
            meanings.setdefault(key(word), section)
    return meanings


@cache
def generic_keys() -> frozenset[str]:
    """Return the keys of all words that only count things."""
    return frozenset(key(word) for words in GENERIC.values() for word in words)


@cache
def placeholder_keys() -> frozenset[str]:
    """Return the keys of all placeholders."""
    return frozenset(key(word) for words in PLACEHOLDERS.values() for word in words)
