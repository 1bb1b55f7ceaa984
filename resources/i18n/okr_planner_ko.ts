<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
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
</TS>
