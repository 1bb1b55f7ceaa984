"""Words by which a document teaches OKRs, presents a program or advertises a job instead of planning."""

from __future__ import annotations

import re
from functools import cache

from planner.documents.reading.words import key

# Headings that a program's own page or specification has.
README_HEADINGS = {
    "en": (
        *("Installation", "Install", "Usage", "License", "Contributing", "Getting started", "Quick start"),
        *("Prerequisites", "Setup", "Endpoints", "Authentication", "Request", "Response", "Quickstart"),
        *(
            "Request body",
            "Parameters",
            "Environment variables",
            "Running tests",
            "Tech stack",
            "API Reference",
        ),
        *(
            "Steps to reproduce",
            "Expected behavior",
            "Actual behavior",
            "Type of change",
            "Reporting a vulnerability",
        ),
        *(
            "Supported versions",
            "Pull requests",
            "Code of conduct",
            "Pull request process",
            "Development setup",
        ),
        *("Local development", "Project structure", "Directory structure", "Screenshots", "Changelog"),
    ),
    "ko": (
        *(
            "설치",
            "설치 방법",
            "사용법",
            "사용 방법",
            "라이선스",
            "기여하기",
            "시작하기",
            "실행 방법",
            "기술 스택",
        ),
        *("폴더 구조", "프로젝트 구조", "엔드포인트", "요청", "응답", "환경 변수", "주요 기능", "화면 구성"),
    ),
    "ja": (
        "インストール",
        "使い方",
        "ライセンス",
        "はじめかた",
        "技術スタック",
        "エンドポイント",
        "環境変数",
    ),
    "zh": ("安装", "使用方法", "使用", "许可证", "快速开始", "技术栈", "接口", "环境变量", "目录结构"),
    "de": ("Installation", "Verwendung", "Lizenz", "Voraussetzungen", "Einrichtung"),
    "fr": ("Installation", "Utilisation", "Licence", "Prérequis", "Démarrage rapide"),
    "es": ("Instalación", "Uso", "Licencia", "Requisitos previos", "Configuración"),
    "pt": ("Instalação", "Uso", "Licença", "Pré-requisitos", "Como usar", "Configuração", "Tecnologias"),
    "nl": ("Installatie", "Gebruik", "Licentie", "Vereisten"),
    "ru": ("Установка", "Использование", "Лицензия", "Требования", "Запуск"),
}
# Headings of an advertised or described job.
JOB_HEADINGS = {
    "en": (
        *(
            "Responsibilities",
            "Requirements",
            "Qualifications",
            "What you'll do",
            "What you will do",
            "About you",
        ),
        *(
            "What we offer",
            "Benefits",
            "About the role",
            "About the job",
            "Nice to have",
            "Who you are",
            "Perks",
        ),
        *(
            "Job description",
            "Key responsibilities",
            "Required skills",
            "Preferred qualifications",
            "About us",
        ),
        *("Skills and experience", "How to apply", "Compensation", "Minimum qualifications", "The role"),
    ),
    "ko": (
        "자격 요건",
        "자격요건",
        "우대 사항",
        "우대사항",
        "주요 업무",
        "담당 업무",
        "복지",
        "채용 절차",
        "근무 조건",
    ),
    "ja": (
        "応募資格",
        "業務内容",
        "仕事内容",
        "必須スキル",
        "歓迎スキル",
        "求める人物像",
        "待遇",
        "必須要件",
        "歓迎要件",
    ),
    "zh": ("岗位职责", "任职要求", "职位描述", "任职资格", "加分项", "工作职责", "福利待遇"),
    "de": (
        "Deine Aufgaben",
        "Ihre Aufgaben",
        "Dein Profil",
        "Ihr Profil",
        "Wir bieten",
        "Was wir bieten",
        "Anforderungen",
    ),
    "fr": (
        "Vos missions",
        "Missions",
        "Profil recherché",
        "Votre profil",
        "Nous offrons",
        "Avantages",
        "Le poste",
    ),
    "es": ("Responsabilidades", "Requisitos", "Ofrecemos", "Funciones", "Perfil", "Beneficios"),
    "pt": ("Responsabilidades", "Requisitos", "Oferecemos", "Diferenciais", "Benefícios", "Sobre a vaga"),
    "nl": ("Functie-eisen", "Wat ga je doen", "Wie ben jij", "Wat bieden wij", "Verantwoordelijkheden"),
    "ru": ("Обязанности", "Требования", "Условия", "Мы предлагаем", "Будет плюсом"),
}
# Front matter that a post on a web site has and a team's plan has not.
ARTICLE_FIELDS = frozenset(
    (
        "layout",
        "categories",
        "category",
        "permalink",
        "excerpt",
        "slug",
        "published",
        "canonical_url",
        "cover",
    )
)
# A title like this belongs to a text about OKRs.
ARTICLE_TITLE = re.compile(
    r"(?=.*(?:OKR|objective|key result|goal[- ]setting|objectif|objetivo|Ziel|目標|目标|목표))"
    r"(?:.*\b(?:lessons?|learned|learnt|journey|mistakes|pitfalls|explained|101|myths?|vs\.?|versus|framework|"
    r"methodology|method|book|course|beginners?|cheat ?sheet|faq|how we|why we|what i|what we|my experience|"
    r"handbook|guidelines?|introducing|"
    r"leitfaden|einführung|methode|grundlagen|erklärt|comprendre|méthode|guide|metodología|metodologia|"
    r"método|aprend\w+|implement\w+|методология|метод|внедр\w+)\b"
    r"|.*(?:도입|이해하기|실수|노하우|후기|활용법|배우기|시작하기|운영법|방법론|개념|제대로|란\b|이란\b|"
    r"とは|導入|解説|基本|運用|使い方|作り方|立て方|読書|ノート|入門|"
    r"笔记|筆記|读后感|学习|學習|思想|原则|原則|方法|如何|区别|實施|实施|介绍|介紹|详解|是什么))",
    re.IGNORECASE,
)
# A title like this belongs to a form that others will fill in.
TEMPLATE_TITLE = re.compile(
    r"(?:template|vorlage|modèle|modelo|plantilla|sjabloon|шаблон|テンプレート|템플릿|模板)\b\s*(?:$|[:：|–—-])"
    r"|^(?:template|vorlage|modèle|modelo|plantilla|sjabloon|шаблон|テンプレート|템플릿|模板)\b"
    r"|(?:template|vorlage|템플릿|テンプレート|様式|양식|서식|模板)(?:[_\s-]?(?:v?\d+|ko|en|ja|de|fr))?$",
    re.IGNORECASE,
)
# A slot of a title that somebody will fill in.
TITLE_SLOT = re.compile(
    r"<[^\W\d_][^<>]{0,40}>|\{\{|\[(?:(?:your|insert)\s[^\[\]]{1,30}|Q#|QX|"
    r"Quarter(?:[ ,/-]*Year)?|Year|Date|Period|Month|"
    r"(?:Team|Company|Department|Project|Product|Organi[sz]ation|Your)? ?Name|YYYY|Company|Team|"
    r"분기|연도|팀명|팀 ?이름|이름|회사명|날짜|프로젝트명|"
    r"四半期|部署名|チーム名|名前|日付|季度|团队|姓名|日期|"
    r"Quartal|Jahr|Team|Trimestre|Année|Équipe|Equipe|Año|Ano|Equipo|Time|Nome|Nombre|Nom)\]|"
    r"\bYYYY\b|\bQ[XN]\b|\bXXXX?\b|○○|〇〇",
    re.IGNORECASE,
)
# A line that says what objectives and key results are, or should be.
DEFINITION = re.compile(
    r"(?:an?|the|les?|la|ein|der|die|das|un|una|o|os|as|each|every|all|your)?\s*"
    r"(?:good |great |effective |strong |bons? )?"
    r"(?:OKRs?|objectives?|key results?|KRs?|objectifs?|résultats? clés?|objetivos?|resultados?[- ]chaves?|"
    r"resultados?[- ]claves?|Ziele?|Schlüsselergebnisse?|doelstellingen|kernresultaten)"
    r"\s*(?:[(（][^()（）]*[)）]\s*)?"
    r"(?:is|are|should|must|can|help|stands? for|defines?|describes?|answers?|will|tells?|gives?|"
    r"est|sont|doit|doivent|aident|son|es|deben|são|é|devem|ist|sind|sollten?|werden|zijn)\b"
    r"|(?:OKR|목표|핵심 ?결과|目標|主要な成果|成果指標|目标|关键结果|關鍵結果|키 리절트)s?"
    r"\s?(?:[(（][^()（）]*[)）])?\s?(?:は|とは|은|는|이란|란|是|指|强调|強調)"
    r"|an? (?:qualitative|quantitative|measur\w+|success|clear|ambitious|specific)\b"
    r"|(?:are|is|should|must|shall|can be|need to be|not be|be (?:measurable|ambitious|realistic))\b",
    re.IGNORECASE,
)


@cache
def readme_keys() -> frozenset[str]:
    """Return the keys of headings that a program's own page has."""
    return frozenset(key(word) for words in README_HEADINGS.values() for word in words)


@cache
def job_keys() -> frozenset[str]:
    """Return the keys of headings that an advertised job has."""
    return frozenset(key(word) for words in JOB_HEADINGS.values() for word in words)
