<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Board</name>
    <message>
        <source>No owner</source>
        <translation>담당자 없음</translation>
    </message>
    <message>
        <source>No key result</source>
        <translation>핵심 결과 없음</translation>
    </message>
    <message>
        <source>{day} · overdue</source>
        <translation>{day} · 기한 지남</translation>
    </message>
    <message>
        <source>{title}, done</source>
        <translation>{title}, 완료</translation>
    </message>
    <message>
        <source>{title}, to do</source>
        <translation>{title}, 할 일</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>기한 {day}</translation>
    </message>
    <message>
        <source>owner {name}</source>
        <translation>담당자 {name}</translation>
    </message>
    <message>
        <source>key result {title}</source>
        <translation>핵심 결과 {title}</translation>
    </message>
    <message>
        <source>checklist {done} of {count}</source>
        <translation>체크리스트 {count}개 중 {done}개 완료</translation>
    </message>
    <message>
        <source>labels {labels}</source>
        <translation>라벨 {labels}</translation>
    </message>
    <message>
        <source>read from a document</source>
        <translation>문서에서 가져옴</translation>
    </message>
</context>
<context>
    <name>BoardActions</name>
    <message>
        <source>Add a card</source>
        <translation>카드 추가</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>제목 편집</translation>
    </message>
    <message>
        <source>Mark as done or to do</source>
        <translation>완료 여부 바꾸기</translation>
    </message>
    <message>
        <source>Show or hide checklist</source>
        <translation>체크리스트 펼치기/접기</translation>
    </message>
    <message>
        <source>Add to checklist</source>
        <translation>체크리스트에 추가</translation>
    </message>
    <message>
        <source>Move to the column on the left</source>
        <translation>왼쪽 열로 이동</translation>
    </message>
    <message>
        <source>Move to the column on the right</source>
        <translation>오른쪽 열로 이동</translation>
    </message>
    <message>
        <source>Move card up</source>
        <translation>카드를 위로 이동</translation>
    </message>
    <message>
        <source>Move card down</source>
        <translation>카드를 아래로 이동</translation>
    </message>
    <message>
        <source>Delete cards</source>
        <translation>카드 삭제</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>열 추가</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
</context>
<context>
    <name>BoardCommands</name>
    <message>
        <source>Add “{title}”</source>
        <translation>“{title}” 추가</translation>
    </message>
    <message>
        <source>Add a line to “{title}”</source>
        <translation>“{title}” 체크리스트에 항목 추가</translation>
    </message>
    <message>
        <source>Rename “{title}”</source>
        <translation>“{title}” 제목 변경</translation>
    </message>
    <message>
        <source>Delete “{title}”</source>
        <translation>“{title}” 삭제</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n card(s)</source>
        <translation>
            <numerusform>카드 %n개 삭제</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick “{title}”</source>
        <translation>“{title}” 완료 표시</translation>
    </message>
    <message numerus="yes">
        <source>Tick %n card(s)</source>
        <translation>
            <numerusform>카드 %n개 완료 표시</numerusform>
        </translation>
    </message>
    <message>
        <source>Untick “{title}”</source>
        <translation>“{title}” 완료 표시 취소</translation>
    </message>
    <message numerus="yes">
        <source>Untick %n card(s)</source>
        <translation>
            <numerusform>카드 %n개 완료 표시 취소</numerusform>
        </translation>
    </message>
    <message>
        <source>Owner of “{title}”</source>
        <translation>“{title}” 담당자 변경</translation>
    </message>
    <message numerus="yes">
        <source>Owner of %n card(s)</source>
        <translation>
            <numerusform>카드 %n개 담당자 변경</numerusform>
        </translation>
    </message>
    <message>
        <source>Due date of “{title}”</source>
        <translation>“{title}” 기한 변경</translation>
    </message>
    <message numerus="yes">
        <source>Due date of %n card(s)</source>
        <translation>
            <numerusform>카드 %n개 기한 변경</numerusform>
        </translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>열 추가</translation>
    </message>
    <message>
        <source>Rename column “{title}”</source>
        <translation>“{title}” 열 이름 변경</translation>
    </message>
    <message>
        <source>WIP limit of “{title}”</source>
        <translation>“{title}” 열 WIP 한도 변경</translation>
    </message>
    <message>
        <source>Move column “{title}”</source>
        <translation>“{title}” 열 이동</translation>
    </message>
    <message>
        <source>Delete column “{title}”</source>
        <translation>“{title}” 열 삭제</translation>
    </message>
    <message>
        <source>Move “{title}” to {column}</source>
        <translation>“{title}” 카드를 {column} 열로 이동</translation>
    </message>
    <message numerus="yes">
        <source>Move %n card(s) to {column}</source>
        <translation>
            <numerusform>카드 %n개를 {column} 열로 이동</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardMenus</name>
    <message>
        <source>Move to</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Set WIP limit</source>
        <translation>WIP 한도 설정</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>왼쪽으로 이동</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>오른쪽으로 이동</translation>
    </message>
    <message>
        <source>Delete (only an empty column can be)</source>
        <translation>삭제(빈 열만 삭제할 수 있음)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>담당자 없음</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>내일</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>금요일</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>일주일 뒤</translation>
    </message>
    <message>
        <source>{words}, {day}</source>
        <translation>{words}({day})</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>기한 없음</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Board</source>
        <translation>보드</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>열 추가</translation>
    </message>
    <message>
        <source>A board needs a column: add the first one.</source>
        <translation>보드에는 열이 필요합니다. 첫 열을 추가하세요.</translation>
    </message>
    <message>
        <source>No action items yet. Type a title at the top of a column and press Enter, or open a document that has some.</source>
        <translation>아직 액션 아이템이 없습니다. 열 위쪽의 입력 칸에 제목을 쓰고 Enter를 누르거나, 액션 아이템이 있는 문서를 여세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are hidden by the filters.</source>
        <translation>
            <numerusform>카드 %n개가 필터로 숨겨져 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>New line</source>
        <translation>새 항목</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) deleted.</source>
        <translation>
            <numerusform>항목 %n개를 삭제했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>New column</source>
        <translation>새 열</translation>
    </message>
</context>
<context>
    <name>Bound</name>
    <message>
        <source>At least (≥)</source>
        <translation>이상 (≥)</translation>
    </message>
    <message>
        <source>More than (&gt;)</source>
        <translation>초과 (&gt;)</translation>
    </message>
    <message>
        <source>At most (≤)</source>
        <translation>이하 (≤)</translation>
    </message>
    <message>
        <source>Less than (&lt;)</source>
        <translation>미만 (&lt;)</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>라벨</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>핵심 결과</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>상위 카드</translation>
    </message>
</context>
<context>
    <name>CheckInsPart</name>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>신뢰도</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>No check-in yet</source>
        <translation>아직 체크인이 없습니다</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>체크인</translation>
    </message>
</context>
<context>
    <name>ChecklistPart</name>
    <message>
        <source>Checklist</source>
        <translation>체크리스트</translation>
    </message>
    <message>
        <source>Add checklist line</source>
        <translation>체크리스트 항목 추가</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>{all}개 중 {done}개 완료</translation>
    </message>
</context>
<context>
    <name>ChecklistRow</name>
    <message>
        <source>Checklist line</source>
        <translation>체크리스트 항목</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>완료: {title}</translation>
    </message>
    <message>
        <source>Delete {title}</source>
        <translation>{title} 삭제</translation>
    </message>
    <message>
        <source>Delete this line</source>
        <translation>이 항목 삭제</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Backlog</source>
        <translation>백로그</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>{shown} of {count}</source>
        <translation>{count} 중 {shown}</translation>
    </message>
    <message>
        <source>{sign} {count} over the limit</source>
        <translation>{sign} {count} 한도 초과</translation>
    </message>
    <message>
        <source>{name} (double-click to rename)</source>
        <translation>{name}(두 번 클릭하여 이름 바꾸기)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>한도 없음</translation>
    </message>
    <message>
        <source>WIP limit</source>
        <translation>WIP 한도</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>열 이름</translation>
    </message>
    <message>
        <source>Menu of the column {name}</source>
        <translation>{name} 열 메뉴</translation>
    </message>
    <message>
        <source>Rename, limit, move or delete this column</source>
        <translation>이 열의 이름·한도 바꾸기, 이동, 삭제</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>카드 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {cards} shown</source>
        <translation>{cards} 중 {shown}개 표시</translation>
    </message>
    <message>
        <source>{cards}, over the limit of {limit}</source>
        <translation>{cards}, 한도({limit}개) 초과</translation>
    </message>
    <message>
        <source>{cards}, limit {limit}</source>
        <translation>{cards}, 한도 {limit}개</translation>
    </message>
</context>
<context>
    <name>ColumnView</name>
    <message>
        <source>Cards in {column}</source>
        <translation>{column} 열의 카드</translation>
    </message>
    <message>
        <source>Add a card to {column}</source>
        <translation>{column} 열에 카드 추가</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) here are hidden by filters.</source>
        <translation>
            <numerusform>카드 %n개가 필터로 숨겨져 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>No cards here: drop one, or add it in the line above.</source>
        <translation>카드가 없습니다. 끌어다 놓거나 위의 입력 칸에서 추가하세요.</translation>
    </message>
    <message>
        <source>no key result “{words}”</source>
        <translation>“{words}” 핵심 결과 없음</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find an item or a command</source>
        <translation>항목이나 명령 찾기</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>검색 결과</translation>
    </message>
    <message>
        <source>Nothing is called “{words}”.</source>
        <translation>“{words}”에 맞는 항목이나 명령이 없습니다.</translation>
    </message>
</context>
<context>
    <name>CompletedField</name>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>상위 항목</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작값</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>현재값</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>목표값</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>맞습니다</translation>
    </message>
    <message>
        <source>Serves the key result</source>
        <translation>연결된 핵심 결과</translation>
    </message>
    <message>
        <source>Choose a row to correct it, or lines of the text to add what they say.</source>
        <translation>고칠 행을 선택하거나, 본문에서 줄을 선택해 항목으로 추가하세요.</translation>
    </message>
    <message>
        <source>Line {line}, read with {figure} certainty</source>
        <translation>{line}번째 줄, 확신도 {figure}</translation>
    </message>
</context>
<context>
    <name>CyclePage</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>End</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>체크인 간격</translation>
    </message>
    <message>
        <source>{figure} of this cycle has passed</source>
        <translation>이 주기의 {figure}가 지났습니다</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>“{text}” is no day; try 10/20, tomorrow or 2024-10-20.</source>
        <translation>날짜로 읽을 수 없습니다: “{text}”. 10/20, 내일, 2024-10-20처럼 입력하세요.</translation>
    </message>
    <message>
        <source>A day is needed here; the old one was kept.</source>
        <translation>날짜를 비워 둘 수 없습니다. 이전 날짜를 유지했습니다.</translation>
    </message>
    <message>
        <source>Open calendar</source>
        <translation>달력 열기</translation>
    </message>
</context>
<context>
    <name>Direction</name>
    <message>
        <source>Increase</source>
        <translation>증가</translation>
    </message>
    <message>
        <source>Decrease</source>
        <translation>감소</translation>
    </message>
</context>
<context>
    <name>DocumentImports</name>
    <message>
        <source>Reading {name}…</source>
        <translation>{name} 읽는 중…</translation>
    </message>
    <message>
        <source>Import “{title}”</source>
        <translation>“{title}” 가져오기</translation>
    </message>
    <message>
        <source>Show what was read</source>
        <translation>읽은 내용 보기</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) read.</source>
        <translation>
            <numerusform>문서 %n개를 읽었습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to look over before anything is kept.</source>
        <translation>
            <numerusform>가져오기 전에 살펴볼 문서가 %n개 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) had been read before; nothing was changed.</source>
        <translation>
            <numerusform>이미 읽은 문서 %n개는 바뀐 내용이 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more can&apos;t be read.</source>
        <translation>
            <numerusform>이 밖에 문서 %n개를 더 읽지 못했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>읽은 문서가 없습니다.</translation>
    </message>
</context>
<context>
    <name>DocumentKind</name>
    <message>
        <source>OKR plan</source>
        <translation>OKR 계획</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>회의록</translation>
    </message>
    <message>
        <source>Retrospective</source>
        <translation>회고</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>기타</translation>
    </message>
</context>
<context>
    <name>DocumentReview</name>
    <message>
        <source>Choose a side</source>
        <translation>사용할 값 선택</translation>
    </message>
    <message>
        <source>Objective not stated</source>
        <translation>목표 미기재</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Correct “{title}”</source>
        <translation>“{title}” 수정</translation>
    </message>
    <message>
        <source>Confirm “{title}”</source>
        <translation>“{title}” 확인</translation>
    </message>
    <message>
        <source>Make “{title}” another kind: {kind}</source>
        <translation>“{title}” 종류 변경: {kind}</translation>
    </message>
    <message>
        <source>Move “{title}”</source>
        <translation>“{title}” 이동</translation>
    </message>
    <message>
        <source>Add from the text: {kind}</source>
        <translation>본문에서 추가: {kind}</translation>
    </message>
    <message>
        <source>Take in “{title}”</source>
        <translation>“{title}” 포함</translation>
    </message>
    <message>
        <source>Leave out “{title}”</source>
        <translation>“{title}” 제외</translation>
    </message>
</context>
<context>
    <name>DocumentRows</name>
    <message>
        <source>keep {figure}</source>
        <translation>{figure} 유지</translation>
    </message>
    <message>
        <source>Look at these first</source>
        <translation>먼저 확인할 항목</translation>
    </message>
    <message>
        <source>Lines without a place</source>
        <translation>배치되지 않은 줄</translation>
    </message>
    <message>
        <source>Line {line}: {message}</source>
        <translation>{line}번째 줄: {message}</translation>
    </message>
    <message>
        <source>Below items from elsewhere</source>
        <translation>다른 문서의 항목에 속한 내용</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>액션 아이템</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>결정 사항</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Objective not stated</source>
        <translation>목표 미기재</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>미배치</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>확신도</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>{line}번째 줄</translation>
    </message>
    <message>
        <source>read with doubt, {figure} sure</source>
        <translation>확실하지 않게 읽음, 확신도 {figure}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외됨</translation>
    </message>
</context>
<context>
    <name>DocumentTable</name>
    <message>
        <source>Imported documents</source>
        <translation>가져온 문서</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>핵심 결과</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>이니셔티브</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>액션 아이템</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>결정 사항</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>읽은 날짜</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
</context>
<context>
    <name>DocumentViewer</name>
    <message>
        <source>{path}, line {line}</source>
        <translation>{path}, {line}번째 줄</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>Search in this document</source>
        <translation>이 문서에서 찾기</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>문서 본문</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>“{title}” was kept.</source>
        <translation>“{title}” 문서를 가져왔습니다.</translation>
    </message>
    <message>
        <source>“{title}” had been kept before; nothing was changed.</source>
        <translation>“{title}” 문서는 이미 가져왔습니다. 바뀐 내용은 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) kept.</source>
        <translation>
            <numerusform>문서 %n개를 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of “{title}” was kept.</source>
        <translation>“{title}” 문서는 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>Import “{title}”</source>
        <translation>“{title}” 가져오기</translation>
    </message>
    <message>
        <source>The import of “{title}” was taken back.</source>
        <translation>“{title}” 가져오기를 취소했습니다.</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>removed: {text}</source>
        <translation>삭제: {text}</translation>
    </message>
    <message>
        <source>added: {text}</source>
        <translation>추가: {text}</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>변경 없음</translation>
    </message>
</context>
<context>
    <name>DraftsDialog</name>
    <message>
        <source>Draft wordings</source>
        <translation>초안 문구</translation>
    </message>
    <message>
        <source>Objectives with drafts</source>
        <translation>초안이 있는 목표</translation>
    </message>
    <message>
        <source>Draft to compare</source>
        <translation>비교할 초안</translation>
    </message>
    <message>
        <source>Approve this wording</source>
        <translation>이 문구로 승인</translation>
    </message>
    <message>
        <source>No objective here has a draft wording beside the approved one.</source>
        <translation>승인 문구와 비교할 초안이 있는 목표가 없습니다.</translation>
    </message>
    <message>
        <source>Objective not stated</source>
        <translation>목표가 명시되지 않음</translation>
    </message>
    <message>
        <source>This wording is approved now; the former one is kept as the draft.</source>
        <translation>이 문구를 승인했습니다. 이전 문구는 초안으로 남습니다.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>added</source>
        <translation>추가</translation>
    </message>
</context>
<context>
    <name>Edition</name>
    <message>
        <source>Changed by you and by the document</source>
        <translation>나와 문서가 모두 바꾼 항목</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>바뀐 항목</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>이동한 항목</translation>
    </message>
    <message>
        <source>No longer in the document</source>
        <translation>문서에서 사라진 항목</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>추가된 항목</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>내 값</translation>
    </message>
    <message>
        <source>The document&apos;s</source>
        <translation>문서의 값</translation>
    </message>
    <message>
        <source>{mine} (before: {before})</source>
        <translation>{mine} (이전: {before})</translation>
    </message>
    <message>
        <source>place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Stays: you worked on it</source>
        <translation>유지(직접 고친 항목)</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>EditionPane</name>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>What</source>
        <translation>구분</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>What keeping this document changes</source>
        <translation>이 문서를 가져오면 바뀌는 내용</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>내 값 유지</translation>
    </message>
    <message>
        <source>Take the document&apos;s</source>
        <translation>문서의 값 사용</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed on both sides: yours stays unless you choose.</source>
        <translation>
            <numerusform>값 %n개가 양쪽에서 바뀌었습니다. 고르지 않으면 내 값을 유지합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that you changed yourself is touched.</source>
        <translation>직접 고친 내용은 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>This document changes nothing.</source>
        <translation>이 문서로 바뀌는 내용이 없습니다.</translation>
    </message>
</context>
<context>
    <name>EmptyDocuments</name>
    <message>
        <source>No documents here yet</source>
        <translation>아직 문서가 없습니다</translation>
    </message>
    <message>
        <source>Open the plans, minutes and retrospectives that you already have, or drop them on the window. You see what was read, line by line, before anything is kept.</source>
        <translation>가지고 있는 계획, 회의록, 회고를 열거나 창에 끌어다 놓으세요. 가져오기 전에 무엇을 읽었는지 한 줄씩 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>Open documents…</source>
        <translation>문서 열기…</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Select an item in the plan or on the board: all its fields stand here and are edited in place.</source>
        <translation>계획이나 보드에서 항목을 선택하면 모든 내용이 여기에 표시되고, 바로 고칠 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>선택한 항목 없음</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>keep what was typed</source>
        <translation>입력한 내용 저장</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>take it back, then return to the view</source>
        <translation>입력 취소, 한 번 더 누르면 화면으로 돌아가기</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>go to the next field</source>
        <translation>다음 칸으로 이동</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>undo the last change</source>
        <translation>마지막 변경 되돌리기</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>find any item or command</source>
        <translation>항목이나 명령 찾기</translation>
    </message>
</context>
<context>
    <name>EmptyPlan</name>
    <message>
        <source>No objectives here yet</source>
        <translation>아직 목표가 없습니다</translation>
    </message>
    <message>
        <source>An objective says where the team wants to be at the end of the cycle; its key results say how one will know. Type the first one, or open the documents you already have.</source>
        <translation>목표는 주기가 끝날 때 팀이 이르고자 하는 곳이고, 핵심 결과는 그곳에 이르렀는지 확인하는 기준입니다. 첫 목표를 입력하거나, 이미 가지고 있는 문서를 여세요.</translation>
    </message>
    <message>
        <source>Add an objective</source>
        <translation>목표 추가</translation>
    </message>
    <message>
        <source>Open documents…</source>
        <translation>문서 열기…</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{name} can&apos;t be written ({reason}); choose another place or give yourself write permission. Nothing was written.</source>
        <translation>{name}에 쓸 수 없습니다({reason}). 다른 위치를 고르거나 쓰기 권한을 얻은 뒤 다시 시도하세요. 저장된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>The workspace {path} was written by a newer version of OKR Planner; update the program to open it. Nothing was changed.</source>
        <translation>더 새로운 버전의 OKR Planner에서 저장한 워크스페이스입니다({path}). 프로그램을 업데이트한 뒤 여세요. 바뀐 내용은 없습니다.</translation>
    </message>
    <message>
        <source>The workspace {path} is in use by another program; close that program and try again. Nothing was changed.</source>
        <translation>다른 프로그램에서 사용 중인 워크스페이스입니다({path}). 그 프로그램을 닫고 다시 시도하세요. 바뀐 내용은 없습니다.</translation>
    </message>
    <message>
        <source>The workspace {path} can&apos;t be written; give yourself write permission to the file and its folder, or choose another folder with --data. Nothing was changed.</source>
        <translation>워크스페이스에 쓸 수 없습니다({path}). 파일과 폴더의 쓰기 권한을 얻거나, --data로 다른 폴더를 지정하세요. 바뀐 내용은 없습니다.</translation>
    </message>
    <message>
        <source>The workspace {path} is damaged or is not an OKR Planner workspace; move it aside and restore a file from the backups folder beside it. Nothing was changed.</source>
        <translation>손상되었거나 OKR Planner의 워크스페이스가 아닌 파일입니다({path}). 이 파일을 다른 곳으로 옮기고, 옆에 있는 backups 폴더의 파일로 복원하세요. 바뀐 내용은 없습니다.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full; free some space and try again. The last change was not kept.</source>
        <translation>디스크에 남은 공간이 없습니다({path}). 공간을 확보한 뒤 다시 시도하세요. 마지막 변경은 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>The disk could not read or write {path}; check the drive and its connection, then try again. The last change was not kept.</source>
        <translation>디스크에서 읽거나 쓰지 못했습니다({path}). 드라이브와 연결 상태를 확인한 뒤 다시 시도하세요. 마지막 변경은 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>The folder for {path} can&apos;t be made or used; choose another folder with --data. Nothing was changed.</source>
        <translation>워크스페이스 폴더를 만들거나 사용할 수 없습니다({path}). --data로 다른 폴더를 지정하세요. 바뀐 내용은 없습니다.</translation>
    </message>
    <message>
        <source>There is no workspace at {path}; start the program once to make one, or name another folder with --data.</source>
        <translation>{path}에 워크스페이스가 없습니다. 프로그램을 한 번 실행해 새로 만들거나, --data로 다른 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>This {kind} no longer exists; it may have been deleted. Nothing was changed.</source>
        <translation>해당 항목({kind})이 더 이상 없습니다. 삭제되었을 수 있습니다. 바뀐 내용은 없습니다.</translation>
    </message>
    <message>
        <source>“{title}” was changed elsewhere since, so this step can&apos;t be undone. Nothing was changed.</source>
        <translation>“{title}” 항목이 그사이 다른 곳에서 변경되어 이 작업을 되돌릴 수 없습니다. 바뀐 내용은 없습니다.</translation>
    </message>
    <message>
        <source>A title can&apos;t be empty; the old one was kept.</source>
        <translation>제목은 비워 둘 수 없습니다. 이전 제목을 유지했습니다.</translation>
    </message>
    <message>
        <source>“{value}” doesn&apos;t fit the field {field}; the old value was kept.</source>
        <translation>“{value}” 값은 {field} 칸에 쓸 수 없습니다. 이전 값을 유지했습니다.</translation>
    </message>
    <message>
        <source>There is another {kind} called “{name}”; the old name was kept.</source>
        <translation>이미 있는 {kind} 이름입니다: “{name}”. 이전 이름을 유지했습니다.</translation>
    </message>
    <message>
        <source>“{title}” can&apos;t be moved there; nothing was changed.</source>
        <translation>“{title}” 항목은 그곳으로 옮길 수 없습니다. 바뀐 내용은 없습니다.</translation>
    </message>
    <message>
        <source>“{title}” has no target to measure against; give it one first. Nothing was changed.</source>
        <translation>“{title}”에는 기준이 될 목표값이 없습니다. 먼저 목표값을 입력하세요. 바뀐 내용은 없습니다.</translation>
    </message>
    <message>
        <source>The column “{title}” still holds cards; move or delete them first. Nothing was changed.</source>
        <translation>“{title}” 열에 아직 카드가 있습니다. 먼저 카드를 옮기거나 삭제하세요. 바뀐 내용은 없습니다.</translation>
    </message>
    <message>
        <source>“{title}” has check-ins, which only a key result can keep, so its level can&apos;t change.</source>
        <translation>“{title}”에는 체크인이 있어 수준을 바꿀 수 없습니다. 체크인은 핵심 결과에만 남길 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read because of a fault in OKR Planner; the log has the details. Nothing was changed.</source>
        <translation>OKR Planner의 오류로 문서를 읽지 못했습니다({name}). 자세한 내용은 로그에 있습니다. 바뀐 내용은 없습니다.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written; choose another folder or give yourself write permission.</source>
        <translation>{name}에 쓸 수 없습니다. 다른 폴더를 고르거나 쓰기 권한을 얻은 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>알 수 없는 이유</translation>
    </message>
    <message>
        <source>{name} doesn&apos;t exist; check the name and the folder. Nothing was read.</source>
        <translation>파일이나 폴더를 찾을 수 없습니다({name}). 이름과 위치를 확인하세요. 읽은 내용은 없습니다.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read ({reason}); check that you may open it. Nothing was read.</source>
        <translation>{name} 읽기에 실패했습니다({reason}). 열 수 있는 권한이 있는지 확인하세요. 읽은 내용은 없습니다.</translation>
    </message>
    <message>
        <source>{name} holds no document (.md, .txt, .html, .csv or .zip); choose a folder that does. Nothing was read.</source>
        <translation>{name}에는 읽을 문서(.md, .txt, .html, .csv, .zip)가 없습니다. 문서가 있는 폴더를 고르세요. 읽은 내용은 없습니다.</translation>
    </message>
    <message>
        <source>{name} is empty; choose a document with text in it.</source>
        <translation>빈 문서입니다({name}). 내용이 있는 문서를 고르세요.</translation>
    </message>
    <message>
        <source>{name} is not a text document (line {line} holds {what}); save it as Markdown or plain text and try again.</source>
        <translation>텍스트 문서가 아닙니다({name}, {line}번째 줄: {what}). Markdown이나 일반 텍스트로 저장한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>{name} was left before it was read to its end. Nothing was changed.</source>
        <translation>문서를 끝까지 읽지 않고 멈췄습니다({name}). 바뀐 내용은 없습니다.</translation>
    </message>
    <message>
        <source>{name} is not in UTF-8, UTF-16 or CP949: line {line} holds a byte that no text has there; save it as UTF-8 and try again.</source>
        <translation>UTF-8, UTF-16, CP949 가운데 어느 것으로도 읽을 수 없습니다({name}, {line}번째 줄). UTF-8로 저장한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>{name} has {size} MB, but at most {limit} MB are read; split it and try again.</source>
        <translation>문서가 너무 큽니다({name}, {size}MB). {limit}MB까지 읽을 수 있으니 나누어 저장한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>{name} nests its parts too deeply to be read safely; copy its text into a plain document and read that.</source>
        <translation>구조가 너무 깊게 겹쳐 있어 안전하게 읽을 수 없습니다({name}). 내용을 일반 문서에 복사한 뒤 그 문서를 읽으세요.</translation>
    </message>
    <message>
        <source>{name} has more than {limit} rows; split it and try again.</source>
        <translation>행이 {limit}개를 넘습니다({name}). 나누어 저장한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>{name} holds more than {limit} MB of documents; unpack it and open the documents that you need. Nothing was read.</source>
        <translation>문서가 모두 {limit}MB를 넘습니다({name}). 압축을 풀고 필요한 문서만 여세요. 읽은 내용은 없습니다.</translation>
    </message>
    <message>
        <source>{name} holds more than {limit} files; choose a smaller part of it. Nothing was read.</source>
        <translation>파일이 {limit}개를 넘습니다({name}). 그 가운데 일부만 고르세요. 읽은 내용은 없습니다.</translation>
    </message>
    <message>
        <source>{name} unpacks to far more than documents do, as files made to do harm; it was not read.</source>
        <translation>압축을 풀면 문서라고 보기 어려울 만큼 커집니다({name}). 해를 끼치려고 만든 파일일 수 있어 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>{name} is an archive more than {limit} archives deep; unpack it and open it by itself.</source>
        <translation>압축 파일이 {limit}단계 넘게 겹쳐 있습니다({name}). 압축을 풀고 이 파일만 따로 여세요.</translation>
    </message>
    <message>
        <source>{name} holds documents that are locked with a password; unpack it and open them. They were not read.</source>
        <translation>암호로 잠긴 문서가 들어 있습니다({name}). 압축을 풀고 여세요. 잠긴 문서는 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>{name} is damaged or packed in a way that is not read; make it again and try again.</source>
        <translation>손상되었거나 지원하지 않는 방식으로 압축되었습니다({name}). 다시 압축한 뒤 시도하세요.</translation>
    </message>
    <message>
        <source>{name} points to a place outside of its archive, as files made to do harm; it was not read.</source>
        <translation>압축 파일 밖의 위치를 가리킵니다({name}). 해를 끼치려고 만든 파일일 수 있어 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>{name} holds no document (.md, .txt, .html or .csv); choose an archive that does. Nothing was read.</source>
        <translation>{name}에는 읽을 문서(.md, .txt, .html, .csv)가 없습니다. 문서가 있는 압축 파일을 고르세요. 읽은 내용은 없습니다.</translation>
    </message>
    <message>
        <source>The clipboard holds no text; copy a document and try again. Nothing was read.</source>
        <translation>클립보드에 텍스트가 없습니다. 문서를 복사한 뒤 다시 시도하세요. 읽은 내용은 없습니다.</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>그림 파일</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>zip 압축 파일</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>compressed data</source>
        <translation>압축 데이터</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>실행 파일</translation>
    </message>
    <message>
        <source>an old Office file</source>
        <translation>이전 형식의 Office 파일</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>데이터베이스</translation>
    </message>
    <message>
        <source>a zero byte</source>
        <translation>0 바이트</translation>
    </message>
    <message>
        <source>control characters</source>
        <translation>제어 문자</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>파일이 아님</translation>
    </message>
    <message>
        <source>There is no cycle “{name}”; choose one of: {known}. Nothing was exported.</source>
        <translation>“{name}” 주기가 없습니다. 다음 가운데 하나를 고르세요: {known}. 내보낸 내용은 없습니다.</translation>
    </message>
    <message>
        <source>No document “{name}” was read; choose one of: {known}. Nothing was exported.</source>
        <translation>“{name}” 문서를 읽은 적이 없습니다. 다음 가운데 하나를 고르세요: {known}. 내보낸 내용은 없습니다.</translation>
    </message>
    <message>
        <source>{name} could not be written by a fault of OKR Planner; the log says more.</source>
        <translation>OKR Planner의 오류로 파일을 저장하지 못했습니다({name}). 자세한 내용은 로그에 있습니다.</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Markdown of {part} (*.md)</source>
        <translation>{part} Markdown (*.md)</translation>
    </message>
    <message>
        <source>Spreadsheet of {part} (*.csv)</source>
        <translation>{part} 스프레드시트 (*.csv)</translation>
    </message>
    <message>
        <source>JSON of {part} (*.json)</source>
        <translation>{part} JSON (*.json)</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>“{cycle}”</source>
        <translation>“{cycle}”</translation>
    </message>
    <message>
        <source>Exported to {path}.</source>
        <translation>{path}에 내보냈습니다.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Something went wrong that should not have; what happened is in {log}.</source>
        <translation>예상하지 못한 오류가 발생했습니다. 자세한 내용은 {log}에 있습니다.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>team</source>
        <translation>팀</translation>
    </message>
    <message>
        <source>due</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>end</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>current</source>
        <translation>현재값</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목표값</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>라벨</translation>
    </message>
    <message>
        <source>WIP limit</source>
        <translation>WIP 한도</translation>
    </message>
</context>
<context>
    <name>FiguresPart</name>
    <message>
        <source>Current</source>
        <translation>현재값</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>목표값</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작값</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>Computed as the weighted mean of its initiatives.</source>
        <translation>이니셔티브의 가중 평균으로 계산합니다.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter cards</source>
        <translation>카드 필터</translation>
    </message>
    <message>
        <source>Filter cards by words</source>
        <translation>단어로 카드 필터</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>핵심 결과</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>팀</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>묶기 기준</translation>
    </message>
    <message>
        <source>Group the cards of each column</source>
        <translation>각 열의 카드를 묶어서 보기</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>담당자 없음</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>모든 담당자</translation>
    </message>
    <message>
        <source>All key results</source>
        <translation>모든 핵심 결과</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>모든 팀</translation>
    </message>
    <message>
        <source>Any due date</source>
        <translation>모든 기한</translation>
    </message>
    <message>
        <source>Group by owner</source>
        <translation>담당자별로 묶기</translation>
    </message>
    <message>
        <source>Group by key result</source>
        <translation>핵심 결과별로 묶기</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>묶지 않음</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden · Clear filters</source>
        <translation>
            <numerusform>%n개 숨김 · 필터 지우기</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide those of other cycles and teams</source>
        <translation>다른 주기·팀의 카드 숨기기</translation>
    </message>
    <message numerus="yes">
        <source>Show %n of other cycles and teams</source>
        <translation>
            <numerusform>다른 주기·팀의 카드 %n개 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>기한 지남</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>이번 주 기한</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>기한 없음</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>MMM d, yyyy</source>
        <translation>yyyy. M. d.</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M월 d일</translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>History</source>
        <translation>추이</translation>
    </message>
    <message>
        <source>History, {figure}</source>
        <translation>추이, {figure}</translation>
    </message>
    <message>
        <source>pace {figure}</source>
        <translation>기대값 {figure}</translation>
    </message>
    <message>
        <source>{day}: {figure}</source>
        <translation>{day} · {figure}</translation>
    </message>
</context>
<context>
    <name>InitiativePage</name>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>핵심 결과</translation>
    </message>
</context>
<context>
    <name>InspectorView</name>
    <message>
        <source>Inspector</source>
        <translation>상세 정보</translation>
    </message>
</context>
<context>
    <name>ItemPage</name>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>담당자 없음</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
</context>
<context>
    <name>KeyResultPage</name>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>측정 방식</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>세부 사항</translation>
    </message>
    <message>
        <source>{status} · auto</source>
        <translation>{status} · 자동</translation>
    </message>
    <message>
        <source>as the objective</source>
        <translation>목표와 같음</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>팀</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>목표</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>document</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>team</source>
        <translation>팀</translation>
    </message>
    <message>
        <source>person</source>
        <translation>사람</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>주기</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>key result</source>
        <translation>핵심 결과</translation>
    </message>
    <message>
        <source>initiative</source>
        <translation>이니셔티브</translation>
    </message>
    <message>
        <source>column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>action item</source>
        <translation>액션 아이템</translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>체크인</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>회의</translation>
    </message>
    <message>
        <source>attendee</source>
        <translation>참석자</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>결정 사항</translation>
    </message>
</context>
<context>
    <name>LabelsField</name>
    <message>
        <source>Add label</source>
        <translation>라벨 추가</translation>
    </message>
    <message>
        <source>{label}  ×</source>
        <translation>{label}  ×</translation>
    </message>
    <message>
        <source>Remove label {label}</source>
        <translation>{label} 라벨 제거</translation>
    </message>
</context>
<context>
    <name>LineButtons</name>
    <message>
        <source>Selected lines:</source>
        <translation>선택한 줄:</translation>
    </message>
    <message>
        <source>Each selected line becomes an item: {kind} ({key})</source>
        <translation>선택한 줄을 각각 항목으로 추가: {kind} ({key})</translation>
    </message>
</context>
<context>
    <name>LinkField</name>
    <message>
        <source>“{text}” fits more than one; choose it from the list.</source>
        <translation>“{text}”에 맞는 항목이 여럿입니다. 목록에서 고르세요.</translation>
    </message>
    <message>
        <source>Nothing here is called “{text}”; choose from the list.</source>
        <translation>“{text}”에 맞는 항목이 없습니다. 목록에서 고르세요.</translation>
    </message>
</context>
<context>
    <name>LinkedCardsPart</name>
    <message>
        <source>Card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Linked cards</source>
        <translation>연결된 카드</translation>
    </message>
    <message>
        <source>Add card</source>
        <translation>카드 추가</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Documents</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>Read the file at this path once more</source>
        <translation>이 경로의 파일을 다시 읽기</translation>
    </message>
    <message>
        <source>Take back this import</source>
        <translation>가져오기 취소</translation>
    </message>
    <message>
        <source>Remove what this document made; it can be undone</source>
        <translation>이 문서에서 만든 내용 제거(되돌릴 수 있음)</translation>
    </message>
    <message>
        <source>Show where it is kept</source>
        <translation>항목 위치 보기</translation>
    </message>
    <message>
        <source>Go to this item in the plan or on the board (Enter)</source>
        <translation>계획이나 보드에서 이 항목으로 이동 (Enter)</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>다른 문서 열기…</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>문서 본문</translation>
    </message>
    <message>
        <source>What came from it</source>
        <translation>이 문서에서 가져온 항목</translation>
    </message>
    <message>
        <source>Take back “{title}”</source>
        <translation>“{title}” 가져오기 취소</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Documents (*.md *.markdown *.txt *.html *.htm *.csv *.tsv *.zip);;All files (*)</source>
        <translation>문서 (*.md *.markdown *.txt *.html *.htm *.csv *.tsv *.zip);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>문서 열기</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Maintain a bound</source>
        <translation>기준 유지</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>마일스톤</translation>
    </message>
    <message>
        <source>Roll-up of initiatives</source>
        <translation>이니셔티브 평균</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Open documents…</source>
        <translation>문서 열기…</translation>
    </message>
    <message>
        <source>Read from the clipboard</source>
        <translation>클립보드에서 읽기</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Find an item or a command</source>
        <translation>항목이나 명령 찾기</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>계획 보기</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>보드 보기</translation>
    </message>
    <message>
        <source>Show the documents</source>
        <translation>문서 보기</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>상세 정보</translation>
    </message>
    <message>
        <source>Edit fields in the inspector</source>
        <translation>상세 정보에서 편집</translation>
    </message>
    <message>
        <source>Compare draft wordings</source>
        <translation>초안 문구 비교</translation>
    </message>
    <message>
        <source>New cycle</source>
        <translation>새 주기</translation>
    </message>
    <message>
        <source>New objective</source>
        <translation>새 목표</translation>
    </message>
    <message>
        <source>New key result</source>
        <translation>새 핵심 결과</translation>
    </message>
    <message>
        <source>New initiative</source>
        <translation>새 이니셔티브</translation>
    </message>
    <message>
        <source>In the plan, Enter adds below the current row, Ctrl+Enter inside it</source>
        <translation>계획에서는 Enter로 현재 행 아래에, Ctrl+Enter로 그 안에 추가합니다</translation>
    </message>
    <message>
        <source>New action item</source>
        <translation>새 액션 아이템</translation>
    </message>
    <message>
        <source>About OKR Planner</source>
        <translation>OKR Planner 정보</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>되돌리기: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>다시 실행: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>클립보드</translation>
    </message>
    <message>
        <source>Add cycle</source>
        <translation>주기 추가</translation>
    </message>
    <message>
        <source>OKR Planner {version}. Keeps a team&apos;s OKRs on this machine; nothing leaves it.</source>
        <translation>OKR Planner {version}. 팀의 OKR을 이 컴퓨터에만 보관하며, 어떤 내용도 밖으로 내보내지 않습니다.</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>보드</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>{view} (Ctrl+{number})</source>
        <translation>{view} (Ctrl+{number})</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>언어와 화면 테마</translation>
    </message>
</context>
<context>
    <name>NotesField</name>
    <message>
        <source>Write notes here, in Markdown</source>
        <translation>여기에 Markdown으로 메모를 쓰세요</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>“{text}” is no number; the old one was kept.</source>
        <translation>숫자가 아닙니다: “{text}”. 이전 값을 유지했습니다.</translation>
    </message>
    <message>
        <source>A number is needed here; the old one was kept.</source>
        <translation>숫자를 비워 둘 수 없습니다. 이전 값을 유지했습니다.</translation>
    </message>
</context>
<context>
    <name>ObjectivePage</name>
    <message>
        <source>no team</source>
        <translation>팀 없음</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>팀</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>주기</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>상위 목표</translation>
    </message>
</context>
<context>
    <name>OutlineKeys</name>
    <message>
        <source>“{text}” is not a number; the old figure was kept.</source>
        <translation>숫자가 아닙니다: “{text}”. 이전 값을 유지했습니다.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Stands under: {title}</source>
        <translation>상위 항목: {title}</translation>
    </message>
</context>
<context>
    <name>PlanActions</name>
    <message>
        <source>Set status</source>
        <translation>상태 지정</translation>
    </message>
    <message>
        <source>Add below</source>
        <translation>아래에 추가</translation>
    </message>
    <message>
        <source>Add inside</source>
        <translation>하위에 추가</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Lower by a level</source>
        <translation>한 수준 낮추기</translation>
    </message>
    <message>
        <source>Raise by a level</source>
        <translation>한 수준 높이기</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Copy as outline</source>
        <translation>개요로 복사</translation>
    </message>
    <message>
        <source>Paste outline</source>
        <translation>개요 붙여넣기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Why this figure?</source>
        <translation>산출 근거 보기</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>모두 펼치기</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>모두 접기</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>자동 계산</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>상태: {status}</translation>
    </message>
</context>
<context>
    <name>PlanCells</name>
    <message>
        <source>(objective not stated)</source>
        <translation>(목표 미기재)</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>팀 없음</translation>
    </message>
    <message>
        <source>Draft wording</source>
        <translation>초안 문구</translation>
    </message>
</context>
<context>
    <name>PlanColumns</name>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>기한</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>추이</translation>
    </message>
</context>
<context>
    <name>PlanCommands</name>
    <message>
        <source>Rename “{title}”</source>
        <translation>“{title}” 이름 변경</translation>
    </message>
    <message>
        <source>Change owner of “{title}”</source>
        <translation>“{title}” 담당자 변경</translation>
    </message>
    <message numerus="yes">
        <source>Set status of %n key result(s)</source>
        <translation>
            <numerusform>핵심 결과 %n개 상태 지정</numerusform>
        </translation>
    </message>
    <message>
        <source>Set “{title}” to {figure}</source>
        <translation>“{title}” 값 변경: {figure}</translation>
    </message>
    <message>
        <source>Add “{title}”</source>
        <translation>“{title}” 추가</translation>
    </message>
    <message>
        <source>Add cycle “{title}”</source>
        <translation>“{title}” 주기 추가</translation>
    </message>
    <message>
        <source>Move “{title}”</source>
        <translation>“{title}” 이동</translation>
    </message>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>항목 %n개 이동</numerusform>
        </translation>
    </message>
    <message>
        <source>Lower “{title}” by a level</source>
        <translation>“{title}” 한 수준 낮추기</translation>
    </message>
    <message>
        <source>Raise “{title}” by a level</source>
        <translation>“{title}” 한 수준 높이기</translation>
    </message>
    <message>
        <source>Delete “{title}”</source>
        <translation>“{title}” 삭제</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n item(s)</source>
        <translation>
            <numerusform>항목 %n개 삭제</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted “{title}”.</source>
        <translation>“{title}” 항목을 삭제했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n item(s).</source>
        <translation>
            <numerusform>항목 %n개를 삭제했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) below went along.</source>
        <translation>
            <numerusform>하위 항목 %n개도 함께 삭제했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n item(s)</source>
        <translation>
            <numerusform>항목 %n개 붙여넣기</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDelegate</name>
    <message>
        <source>Owner</source>
        <translation>담당자</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Progress in {unit}</source>
        <translation>진행률({unit})</translation>
    </message>
    <message>
        <source>New objective</source>
        <translation>새 목표</translation>
    </message>
    <message>
        <source>New key result</source>
        <translation>새 핵심 결과</translation>
    </message>
    <message>
        <source>New initiative</source>
        <translation>새 이니셔티브</translation>
    </message>
    <message>
        <source>New action item</source>
        <translation>새 액션 아이템</translation>
    </message>
</context>
<context>
    <name>PlanSpoken</name>
    <message>
        <source>no owner</source>
        <translation>담당자 없음</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>no figure yet</source>
        <translation>아직 수치 없음</translation>
    </message>
    <message>
        <source>{figure} percent</source>
        <translation>{figure}퍼센트</translation>
    </message>
    <message>
        <source>{pace} percent of the cycle has passed</source>
        <translation>주기의 {pace}퍼센트 경과</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>자동 계산</translation>
    </message>
    <message>
        <source>{status}, set by hand</source>
        <translation>{status}, 직접 지정</translation>
    </message>
    <message>
        <source>no due date</source>
        <translation>기한 없음</translation>
    </message>
    <message>
        <source>{day}, overdue</source>
        <translation>{day}, 기한 지남</translation>
    </message>
    <message>
        <source>no check-ins</source>
        <translation>체크인 없음</translation>
    </message>
    <message>
        <source>one check-in</source>
        <translation>체크인 1회</translation>
    </message>
    <message>
        <source>{points} points since the check-in before</source>
        <translation>이전 체크인보다 {points}포인트</translation>
    </message>
</context>
<context>
    <name>PlanTree</name>
    <message>
        <source>Plan</source>
        <translation>계획</translation>
    </message>
</context>
<context>
    <name>ProgressField</name>
    <message>
        <source>{name} in percent</source>
        <translation>{name}(퍼센트)</translation>
    </message>
</context>
<context>
    <name>QuickAddBox</name>
    <message>
        <source>Add a card</source>
        <translation>카드 추가</translation>
    </message>
    <message>
        <source>Title @owner ~10/20 #key result; Enter adds the card on top and stays for the next</source>
        <translation>제목 @담당자 ~10/20 #핵심 결과. Enter를 누르면 카드가 맨 위에 추가되고, 이어서 다음 카드를 쓸 수 있습니다</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Keep</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Keep all that is checked, as one step (Ctrl+Enter)</source>
        <translation>선택한 항목을 한 번에 가져오기 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Keep nothing of this document</source>
        <translation>이 문서를 가져오지 않기</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>문서 본문</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>읽은 항목</translation>
    </message>
    <message>
        <source>What changes ({count})</source>
        <translation>바뀌는 내용 ({count})</translation>
    </message>
    <message>
        <source>What changes, or what was read</source>
        <translation>바뀌는 내용 또는 읽은 항목</translation>
    </message>
    <message numerus="yes">
        <source>Keep all (%n)</source>
        <translation>
            <numerusform>모두 가져오기 (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep this document and those that wait as they were read</source>
        <translation>이 문서와 대기 중인 문서를 읽은 그대로 가져오기</translation>
    </message>
    <message>
        <source>Document {number} of {count}</source>
        <translation>문서 {number}/{count}</translation>
    </message>
    <message numerus="yes">
        <source>%n attendee(s)</source>
        <translation>
            <numerusform>참석자 %n명</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rhythm</name>
    <message>
        <source>Every week</source>
        <translation>매주</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>격주</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>매월</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>First</source>
        <translation>첫째</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>둘째</translation>
    </message>
    <message>
        <source>Third</source>
        <translation>셋째</translation>
    </message>
    <message>
        <source>Fourth</source>
        <translation>넷째</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>마지막</translation>
    </message>
    <message>
        <source>{ordinal} {weekday} of the month</source>
        <translation>매월 {ordinal} {weekday}</translation>
    </message>
    <message>
        <source>Every {weekdays}</source>
        <translation>매주 {weekdays}</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>화면 테마</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정 따르기</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
</context>
<context>
    <name>SourcePart</name>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>맞습니다</translation>
    </message>
    <message>
        <source>Show line {line} of {path}</source>
        <translation>{path}의 {line}번째 줄 보기</translation>
    </message>
    <message>
        <source>Show source: {name}, line {line}</source>
        <translation>출처 보기: {name}, {line}번째 줄</translation>
    </message>
    <message>
        <source>Read with doubt ({figure} sure): compare it with the line.</source>
        <translation>확실하지 않게 읽은 내용입니다(확신도 {figure}). 원문과 비교해 보세요.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Draft</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>승인됨</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>종료됨</translation>
    </message>
</context>
<context>
    <name>StageActions</name>
    <message>
        <source>Approve</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Compare wordings</source>
        <translation>문구 비교</translation>
    </message>
</context>
<context>
    <name>StandingPart</name>
    <message>
        <source>{figure} done</source>
        <translation>진행률 {figure}</translation>
    </message>
    <message>
        <source>Why {figure}?</source>
        <translation>{figure} 산출 근거</translation>
    </message>
    <message>
        <source>Pace {figure}</source>
        <translation>기대 진행률 {figure}</translation>
    </message>
    <message>
        <source>status set by hand</source>
        <translation>상태 직접 지정</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>On track</source>
        <translation>순항</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>주의</translation>
    </message>
    <message>
        <source>Off track</source>
        <translation>이탈</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>No check-in</source>
        <translation>체크인 없음</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>갱신 필요</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Change title</source>
        <translation>제목 변경</translation>
    </message>
    <message>
        <source>Change name</source>
        <translation>이름 변경</translation>
    </message>
    <message>
        <source>Change owner</source>
        <translation>담당자 변경</translation>
    </message>
    <message>
        <source>Change team</source>
        <translation>팀 변경</translation>
    </message>
    <message>
        <source>Change due date</source>
        <translation>기한 변경</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>메모 변경</translation>
    </message>
    <message>
        <source>Change weight</source>
        <translation>가중치 변경</translation>
    </message>
    <message>
        <source>Change stage</source>
        <translation>단계 변경</translation>
    </message>
    <message>
        <source>Approve wording</source>
        <translation>문구 승인</translation>
    </message>
    <message>
        <source>Change measure</source>
        <translation>측정 방식 변경</translation>
    </message>
    <message>
        <source>Change start</source>
        <translation>시작 변경</translation>
    </message>
    <message>
        <source>Change end</source>
        <translation>끝 변경</translation>
    </message>
    <message>
        <source>Change current value</source>
        <translation>현재값 변경</translation>
    </message>
    <message>
        <source>Change target</source>
        <translation>목표값 변경</translation>
    </message>
    <message>
        <source>Change unit</source>
        <translation>단위 변경</translation>
    </message>
    <message>
        <source>Change direction</source>
        <translation>방향 변경</translation>
    </message>
    <message>
        <source>Change bound</source>
        <translation>기준 변경</translation>
    </message>
    <message>
        <source>Change progress</source>
        <translation>진행률 변경</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>상태 변경</translation>
    </message>
    <message>
        <source>Move card</source>
        <translation>카드 이동</translation>
    </message>
    <message>
        <source>Change labels</source>
        <translation>라벨 변경</translation>
    </message>
    <message>
        <source>Change key result</source>
        <translation>핵심 결과 변경</translation>
    </message>
    <message>
        <source>Change objective</source>
        <translation>목표 변경</translation>
    </message>
    <message>
        <source>Change cycle</source>
        <translation>주기 변경</translation>
    </message>
    <message>
        <source>Change supported objective</source>
        <translation>상위 목표 변경</translation>
    </message>
    <message>
        <source>Change parent card</source>
        <translation>상위 카드 변경</translation>
    </message>
    <message>
        <source>Change check-in rhythm</source>
        <translation>체크인 간격 변경</translation>
    </message>
    <message>
        <source>Confirm reading</source>
        <translation>읽은 내용 확인</translation>
    </message>
    <message>
        <source>Tick off</source>
        <translation>완료 표시</translation>
    </message>
    <message>
        <source>Take tick back</source>
        <translation>완료 표시 취소</translation>
    </message>
    <message>
        <source>Add card</source>
        <translation>카드 추가</translation>
    </message>
    <message>
        <source>Add checklist line</source>
        <translation>체크리스트 항목 추가</translation>
    </message>
    <message>
        <source>Delete checklist line</source>
        <translation>체크리스트 항목 삭제</translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
</context>
<context>
    <name>TitleEditor</name>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Cycle</source>
        <translation>주기</translation>
    </message>
    <message>
        <source>The cycle that is shown</source>
        <translation>표시할 주기</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>팀</translation>
    </message>
    <message>
        <source>The team that is shown</source>
        <translation>표시할 팀</translation>
    </message>
    <message>
        <source>Search or command (Ctrl+K)</source>
        <translation>검색 또는 명령 (Ctrl+K)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새로 만들기</translation>
    </message>
    <message>
        <source>Add a cycle, an objective, a key result, an initiative or a card</source>
        <translation>주기, 목표, 핵심 결과, 이니셔티브, 카드 추가</translation>
    </message>
    <message>
        <source>All cycles</source>
        <translation>모든 주기</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>모든 팀</translation>
    </message>
    <message>
        <source>Drafts {count}</source>
        <translation>초안 {count}</translation>
    </message>
    <message>
        <source>Show draft wordings beside the approved ones</source>
        <translation>승인 문구와 함께 초안 문구 표시</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Set by hand; nothing is computed.</source>
        <translation>직접 입력한 수치이며, 계산하지 않습니다.</translation>
    </message>
    <message>
        <source>Stated by the document; there is nothing yet to compute it from.</source>
        <translation>문서에 적힌 수치입니다. 계산할 근거가 아직 없습니다.</translation>
    </message>
    <message>
        <source>The weighted mean of its initiatives. One without a figure counts as 0.</source>
        <translation>이니셔티브의 가중 평균입니다. 수치가 없는 이니셔티브는 0으로 계산합니다.</translation>
    </message>
    <message>
        <source>The weighted mean of its key results. One without a figure counts as 0.</source>
        <translation>핵심 결과의 가중 평균입니다. 수치가 없는 핵심 결과는 0으로 계산합니다.</translation>
    </message>
    <message>
        <source>There is no figure yet.</source>
        <translation>아직 수치가 없습니다.</translation>
    </message>
    <message>
        <source>Start and target are both {target}: it is reached or not.</source>
        <translation>시작값과 목표값이 모두 {target}입니다. 달성 여부로만 판단합니다.</translation>
    </message>
    <message>
        <source>(current − start) ÷ (target − start) = ({current} − {start}) ÷ ({target} − {start}), in {unit}.</source>
        <translation>(현재값 − 시작값) ÷ (목표값 − 시작값) = ({current} − {start}) ÷ ({target} − {start}), 단위: {unit}.</translation>
    </message>
    <message>
        <source>(current − start) ÷ (target − start) = ({current} − {start}) ÷ ({target} − {start}).</source>
        <translation>(현재값 − 시작값) ÷ (목표값 − 시작값) = ({current} − {start}) ÷ ({target} − {start}).</translation>
    </message>
    <message>
        <source>Kept in {kept} of {elapsed} periods; the bound is {bound}.</source>
        <translation>기간 {elapsed}회 중 {kept}회 지켰습니다. 기준: {bound}.</translation>
    </message>
    <message>
        <source>{pace} of the cycle has passed.</source>
        <translation>주기의 {pace}가 지났습니다.</translation>
    </message>
    <message>
        <source>Status {status}, as its weakest key result: “{title}”.</source>
        <translation>상태 {status}: 가장 약한 핵심 결과 “{title}”에 따릅니다.</translation>
    </message>
    <message>
        <source>Status {status}, set by hand.</source>
        <translation>상태 {status}: 직접 지정했습니다.</translation>
    </message>
    <message>
        <source>Status {status}: progress ÷ expected pace is {ratio}; on track from {high}, at risk from {low}.</source>
        <translation>상태 {status}: 진행률 ÷ 기대 진행률 = {ratio}. {high} 이상이면 순항, {low} 이상이면 주의입니다.</translation>
    </message>
    <message>
        <source>Status {status}.</source>
        <translation>상태: {status}.</translation>
    </message>
</context>
<context>
    <name>WhyPopover</name>
    <message>
        <source>Why this figure?</source>
        <translation>산출 근거</translation>
    </message>
</context>
<context>
    <name>Wordings</name>
    <message>
        <source>Approved wording</source>
        <translation>승인 문구</translation>
    </message>
    <message>
        <source>Draft wording</source>
        <translation>초안 문구</translation>
    </message>
    <message>
        <source>Key results</source>
        <translation>핵심 결과</translation>
    </message>
</context>
</TS>
