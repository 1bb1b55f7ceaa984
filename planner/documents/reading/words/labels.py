"""Words that name the kind of one line: "Objective 1: …", "KR2) …", "Initiative: …"."""

from __future__ import annotations

# Said by itself, each of these can only mean an objective.
OBJECTIVE = {
    "en": ("Objective", "Objectives", "OKR Objective"),
    "de": ("Objective", "Zielsetzung"),
    "fr": ("Objectif", "Objectifs"),
    "es": ("Objetivo", "Objetivos"),
    "pt": ("Objetivo", "Objetivos"),
    "nl": ("Doelstelling", "Doelstellingen"),
    "ko": ("오브젝티브", "목표(Objective)", "목표 (Objective)", "Objective(목표)"),
    "ja": ("オブジェクティブ", "目標(Objective)", "目標（Objective）", "達成目標", "組織目標", "チーム目標"),
    "zh": ("目标(O)", "目标（O）", "目标O"),
    "ru": ("Цель (Objective)", "Цель(Objective)"),
    "th": ("วัตถุประสงค์",),
}
# Everyday words: an objective only with a number, or where key results follow.
WEAK_OBJECTIVE = {
    "en": ("Goal",),
    "de": ("Ziel",),
    "nl": ("Doel",),
    "ko": ("목표",),
    "ja": ("目標",),
    "zh": ("目标", "目標"),
    "ru": ("Цель",),
    "th": ("เป้าหมาย",),
}
KEY_RESULT = {
    "en": ("Key Result", "Key Results", "KR", "KRs", "Key-Result"),
    "de": ("Schlüsselergebnis", "Schlüsselergebnisse", "Schlüsselresultat", "Schlüsselresultate"),
    "fr": ("Résultat clé", "Résultats clés", "Résultat-clé", "Résultats-clés", "RC"),
    "es": ("Resultado clave", "Resultados clave", "Resultados claves", "RC"),
    "pt": ("Resultado-chave", "Resultados-chave", "Resultado chave", "Resultados chave", "RC"),
    "nl": (
        "Kernresultaat",
        "Kernresultaten",
        "Sleutelresultaat",
        "Sleutelresultaten",
        "Belangrijkste resultaten",
    ),
    "ko": (
        "핵심 결과",
        "핵심결과",
        "핵심 결과(Key Result)",
        "핵심결과(KR)",
        "주요 결과",
        "핵심 성과",
        "핵심 결과 지표",
    ),
    "ja": ("主要な成果", "主要成果", "成果指標", "主な結果", "キーリザルト", "主要な結果", "鍵となる結果"),
    "zh": ("关键结果", "关键成果", "關鍵結果", "關鍵成果", "主要结果"),
    "ru": ("Ключевой результат", "Ключевые результаты", "КР"),
    "th": ("ผลลัพธ์หลัก", "ผลลัพธ์สำคัญ"),
}
# Everyday words: a key result only with a number.
WEAK_KEY_RESULT = {
    "en": ("Result", "Outcome"),
    "de": ("Ergebnis", "Resultat"),
    "fr": ("Résultat",),
    "es": ("Resultado",),
    "pt": ("Resultado",),
    "nl": ("Resultaat",),
    "ko": ("결과", "성과"),
    "ja": ("成果", "結果"),
    "zh": ("结果", "成果", "結果"),
    "ru": ("Результат",),
    "th": ("ผลลัพธ์",),
}
INITIATIVE = {
    "en": (
        *("Initiative", "Initiatives", "Input", "Inputs", "Key initiatives", "Key activities"),
        *("Deliverable", "Deliverables", "Supporting initiatives", "Strategic initiatives"),
    ),
    "de": ("Initiative", "Initiativen", "Maßnahme", "Maßnahmen", "Liefergegenstände"),
    "fr": ("Initiative", "Initiatives", "Livrables", "Chantiers"),
    "es": ("Iniciativa", "Iniciativas", "Entregables"),
    "pt": ("Iniciativa", "Iniciativas", "Entregáveis", "Entregas", "Ações-chave"),
    "nl": ("Initiatief", "Initiatieven", "Opleveringen"),
    "ko": ("이니셔티브", "인풋", "실행 과제", "핵심 과제", "추진 과제", "주요 활동", "실행 계획"),
    "ja": ("イニシアチブ", "イニシアティブ", "施策", "取り組み", "アクションプラン", "成果物"),
    "zh": ("举措", "行动举措", "关键举措", "关键行动", "舉措"),
    "ru": ("Инициатива", "Инициативы"),
}
# Short forms, only read with a number or a colon ("O1", "O:").
OBJECTIVE_LETTERS = ("O", "О", "Obj")  # the second is Cyrillic
KEY_RESULT_LETTERS = ("KR", "КР", "K.R.", "RC")

# Fields of one item, said after it or on lines of their own.
OWNER = {
    "en": ("Owner", "Owners", "Assignee", "Assigned to", "Responsible", "DRI", "Lead", "Who", "PIC"),
    "de": ("Verantwortlich", "Verantwortliche", "Zuständig", "Wer"),
    "fr": ("Responsable", "Propriétaire", "Qui"),
    "es": ("Responsable", "Propietario", "Encargado", "Quién"),
    "pt": ("Responsável", "Dono", "Quem"),
    "nl": ("Eigenaar", "Verantwoordelijke", "Wie"),
    "ko": ("담당", "담당자", "책임자", "오너", "PM", "주관", "담당 팀원"),
    "ja": ("担当", "担当者", "責任者", "オーナー"),
    "zh": ("负责人", "責任人", "责任人", "担当", "負責人"),
    "ru": ("Ответственный", "Ответственные", "Исполнитель", "Владелец", "Кто"),
    "th": ("ผู้รับผิดชอบ",),
}
DUE = {
    "en": ("Due", "Due date", "Deadline", "ETA", "By when", "Target date", "When", "End date", "By"),
    "de": ("Fällig", "Frist", "Termin", "Bis", "Bis wann", "Fälligkeit", "Fällig am"),
    "fr": ("Échéance", "Date limite", "Délai", "Quand"),
    "es": ("Fecha límite", "Plazo", "Vencimiento", "Fecha", "Cuándo"),
    "pt": ("Prazo", "Data limite", "Vencimento", "Quando"),
    "nl": ("Deadline", "Einddatum", "Vervaldatum", "Wanneer"),
    "ko": ("마감", "마감일", "기한", "완료 예정", "완료 예정일", "목표일", "일정", "데드라인", "배포 ETA"),
    "ja": ("期限", "締切", "期日", "締め切り", "納期"),
    "zh": ("截止", "截止日期", "期限", "截止时间", "完成时间"),
    "ru": ("Срок", "Сроки", "Дедлайн", "Дата", "Когда"),
    "th": ("กำหนดส่ง",),
}
# What stands before a due date inside of a title, and what stands behind it.
DUE_BEFORE = {
    "en": ("by", "until", "deadline", "before", "due on", "due by", "no later than"),
    "de": ("bis", "bis zum", "vor dem", "spätestens", "fällig am"),
    "fr": ("avant le", "pour le", "d'ici le", "d’ici le", "jusqu'au", "d'ici au", "le plus tard le"),
    "es": ("antes del", "antes de", "hasta el", "para el", "a más tardar el"),
    "pt": ("até", "até o dia", "até dia", "antes de", "para o dia"),
    "nl": ("voor", "uiterlijk", "tot", "vóór"),
    "ru": ("до", "к", "не позднее"),
    "th": ("ภายใน", "ก่อนวันที่", "ภายในวันที่"),
    "zh": ("截至", "截止到"),
}
DUE_AFTER = {
    "ko": ("까지", "전까지", "마감", "예정", "완료"),
    "ja": ("まで", "迄", "までに", "締切", "〆切", "期限"),
    "zh": ("前", "之前", "前完成", "截止"),
}
STATUS = {
    "en": ("Status", "State", "RAG", "Health"),
    "de": ("Status", "Stand"),
    "fr": ("Statut", "État"),
    "es": ("Estado",),
    "pt": ("Status", "Estado", "Situação"),
    "nl": ("Status",),
    "ko": ("상태", "진행 상태", "진행상황", "진행 상황"),
    "ja": ("状態", "ステータス", "状況"),
    "zh": ("状态", "狀態"),
    "ru": ("Статус", "Состояние"),
}
PROGRESS = {
    "en": (
        "Progress",
        "Score",
        "Final score",
        "Grade",
        "Completion",
        "% complete",
        "Done %",
        "OKR score",
        "Scoring",
    ),
    "de": ("Fortschritt", "Bewertung", "Erreicht", "Zielerreichung"),
    "fr": ("Progrès", "Avancement", "Progression", "Note"),
    "es": ("Progreso", "Avance", "Puntuación"),
    "pt": ("Progresso", "Avanço", "Pontuação"),
    "nl": ("Voortgang", "Score"),
    "ko": ("진행률", "달성률", "달성도", "현재 달성률", "진척도", "진척률", "진도율", "점수", "평가"),
    "ja": ("進捗", "進捗率", "達成率", "達成度", "スコア", "評価"),
    "zh": ("进度", "完成度", "达成率", "得分", "评分", "進度"),
    "ru": ("Прогресс", "Оценка", "Выполнение", "Балл"),
}
TARGET = {
    "en": ("Target", "Goal", "Target value"),
    "de": ("Ziel", "Zielwert", "Soll"),
    "fr": ("Cible", "Objectif visé", "Valeur cible"),
    "es": ("Meta", "Valor objetivo"),
    "pt": ("Meta", "Alvo", "Valor alvo"),
    "nl": ("Doel", "Streefwaarde", "Doelwaarde"),
    "ko": ("목표", "목표치", "목표값", "목표 수치"),
    "ja": ("目標", "目標値"),
    "zh": ("目标", "目标值", "目標"),
    "ru": ("Цель", "Целевое значение", "План"),
}
CURRENT = {
    "en": ("Current", "Now", "Actual", "Current value", "Result", "As of now", "Today", "Currently"),
    "de": ("Aktuell", "Ist", "Istwert", "Derzeit"),
    "fr": ("Actuel", "Actuellement", "Réalisé", "Valeur actuelle"),
    "es": ("Actual", "Valor actual", "Actualmente"),
    "pt": ("Atual", "Valor atual", "Atualmente", "Realizado"),
    "nl": ("Huidig", "Huidige waarde", "Nu"),
    "ko": ("현재", "현황", "현재값", "현재 수치", "실적", "이번 주", "금주", "현재 실적"),
    "ja": ("現在", "現状", "実績", "現在値"),
    "zh": ("当前", "目前", "现状", "当前值", "实际", "目前值"),
    "ru": ("Текущее", "Сейчас", "Факт", "Текущее значение", "Текущий"),
}
START = {
    "en": ("Start", "Baseline", "Initial", "Start value", "From", "was", "up from", "down from"),
    "de": ("Ausgangswert", "Startwert", "Basis"),
    "fr": ("Départ", "Valeur initiale", "Référence"),
    "es": ("Inicial", "Valor inicial", "Línea base"),
    "pt": ("Inicial", "Valor inicial", "Linha de base"),
    "nl": ("Startwaarde", "Beginwaarde", "Nulmeting"),
    "ko": ("시작", "시작값", "기준", "기준값", "기준치", "베이스라인", "연초"),
    "ja": ("開始", "開始値", "基準", "ベースライン"),
    "zh": ("起始", "起始值", "基线", "基线值"),
    "ru": ("Начало", "Начальное значение", "База", "Базовое значение"),
}
# Lines of an item that say how it is measured or why it matters: they are notes.
ABOUT_ITEM = {
    "en": (
        *("Measure", "Measurement", "Measured by", "How measured", "How to measure", "Metric", "Metrics"),
        *("Why", "Why it matters", "Why this matters", "Rationale", "Reason", "Description", "Context"),
        *("Confidence", "Weight", "Priority", "Data source", "Source", "Type", "Comment", "Update"),
        *("Updates", "Notes", "Note", "Dependencies", "Risk", "Risks", "Blocker", "Blockers", "Evidence"),
    ),
    "de": ("Messung", "Messgröße", "Warum", "Begründung", "Beschreibung", "Quelle", "Gewichtung", "Risiko"),
    "fr": ("Mesure", "Indicateur", "Pourquoi", "Description", "Source", "Confiance", "Priorité", "Risque"),
    "es": ("Medición", "Métrica", "Por qué", "Descripción", "Fuente", "Confianza", "Prioridad", "Riesgo"),
    "pt": ("Medição", "Métrica", "Por quê", "Descrição", "Fonte", "Confiança", "Prioridade", "Risco"),
    "nl": ("Meting", "Waarom", "Beschrijving", "Bron", "Prioriteit", "Risico"),
    "ko": (
        *(
            "측정",
            "측정 방법",
            "측정방법",
            "측정 기준",
            "측정 지표",
            "지표",
            "산출식",
            "산식",
            "설명",
            "이유",
        ),
        *("배경", "근거", "출처", "데이터", "자신감", "가중치", "우선순위", "메모", "비고", "리스크", "조건"),
    ),
    "ja": ("測定", "測定方法", "計測方法", "指標", "理由", "背景", "説明", "備考", "自信度", "優先度"),
    "zh": (
        "衡量",
        "衡量方式",
        "衡量标准",
        "指标",
        "原因",
        "背景",
        "说明",
        "备注",
        "信心指数",
        "优先级",
        "权重",
    ),
    "ru": ("Метрика", "Измерение", "Почему", "Описание", "Источник", "Риск", "Приоритет"),
    "th": ("ตัวชี้วัด", "เหตุผล", "หมายเหตุ"),
}
UNIT = {
    "en": ("Unit", "Units"),
    "ko": ("단위",),
    "ja": ("単位",),
    "zh": ("单位",),
    "de": ("Einheit",),
    "ru": ("Единица",),
}
NOTE = {
    "en": ("Note", "Notes", "Comment", "Comments", "Remarks", "Why this matters", "Why"),
    "ko": ("비고", "메모", "코멘트", "참고"),
    "ja": ("備考", "メモ"),
    "zh": ("备注", "備註"),
    "de": ("Anmerkung", "Kommentar"),
    "fr": ("Remarque", "Commentaire"),
    "es": ("Nota", "Notas", "Comentario"),
    "pt": ("Observação", "Comentário"),
    "nl": ("Opmerking", "Toelichting"),
    "ru": ("Примечание", "Комментарий"),
}
