<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BoardCommands</name>
    <message numerus="yes">
        <source>Delete %n card(s)</source>
        <translation>
            <numerusform>Delete %n card</numerusform>
            <numerusform>Delete %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tick %n card(s)</source>
        <translation>
            <numerusform>Tick %n card</numerusform>
            <numerusform>Tick %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untick %n card(s)</source>
        <translation>
            <numerusform>Untick %n card</numerusform>
            <numerusform>Untick %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Owner of %n card(s)</source>
        <translation>
            <numerusform>Owner of %n card</numerusform>
            <numerusform>Owner of %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Due date of %n card(s)</source>
        <translation>
            <numerusform>Due date of %n card</numerusform>
            <numerusform>Due date of %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n card(s) to {column}</source>
        <translation>
            <numerusform>Move %n card to {column}</numerusform>
            <numerusform>Move %n cards to {column}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message numerus="yes">
        <source>%n card(s) are hidden by the filters.</source>
        <translation>
            <numerusform>%n card is hidden by the filters.</numerusform>
            <numerusform>%n cards are hidden by the filters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) deleted.</source>
        <translation>
            <numerusform>%n item deleted.</numerusform>
            <numerusform>%n items deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnView</name>
    <message numerus="yes">
        <source>%n card(s) here are hidden by filters.</source>
        <translation>
            <numerusform>%n card here is hidden by filters.</numerusform>
            <numerusform>%n cards here are hidden by filters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentImports</name>
    <message numerus="yes">
        <source>%n document(s) read.</source>
        <translation>
            <numerusform>%n document read.</numerusform>
            <numerusform>%n documents read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to look over before anything is kept.</source>
        <translation>
            <numerusform>%n document to look over before anything is kept.</numerusform>
            <numerusform>%n documents to look over before anything is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) had been read before; nothing was changed.</source>
        <translation>
            <numerusform>%n document had been read before; nothing was changed.</numerusform>
            <numerusform>%n documents had been read before; nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more can&apos;t be read.</source>
        <translation>
            <numerusform>%n more can&apos;t be read.</numerusform>
            <numerusform>%n more can&apos;t be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message numerus="yes">
        <source>%n document(s) kept.</source>
        <translation>
            <numerusform>%n document kept.</numerusform>
            <numerusform>%n documents kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditionPane</name>
    <message numerus="yes">
        <source>%n value(s) changed on both sides: yours stays unless you choose.</source>
        <translation>
            <numerusform>%n value changed on both sides: yours stays unless you choose.</numerusform>
            <numerusform>%n values changed on both sides: yours stays unless you choose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n hidden · Clear filters</source>
        <translation>
            <numerusform>%n hidden · Clear filters</numerusform>
            <numerusform>%n hidden · Clear filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n of other cycles and teams</source>
        <translation>
            <numerusform>Show %n of other cycles and teams</numerusform>
            <numerusform>Show %n of other cycles and teams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCommands</name>
    <message numerus="yes">
        <source>Set status of %n key result(s)</source>
        <translation>
            <numerusform>Set status of %n key result</numerusform>
            <numerusform>Set status of %n key results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>Move %n item</numerusform>
            <numerusform>Move %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n item(s)</source>
        <translation>
            <numerusform>Delete %n item</numerusform>
            <numerusform>Delete %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n item(s).</source>
        <translation>
            <numerusform>Deleted %n item.</numerusform>
            <numerusform>Deleted %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) below went along.</source>
        <translation>
            <numerusform>%n item below went along.</numerusform>
            <numerusform>%n items below went along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n item(s)</source>
        <translation>
            <numerusform>Paste %n item</numerusform>
            <numerusform>Paste %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>Keep all (%n)</source>
        <translation>
            <numerusform>Keep all (%n)</numerusform>
            <numerusform>Keep all (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attendee(s)</source>
        <translation>
            <numerusform>%n attendee</numerusform>
            <numerusform>%n attendees</numerusform>
        </translation>
    </message>
</context>
</TS>
