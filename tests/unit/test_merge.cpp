// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/merge.h"
#include "domain/trip.h"

#include <QtTest>

using namespace viatica;

namespace {

TripDraft base()
{
    TripDraft draft;
    draft.name = QStringLiteral("Rome");
    draft.departureDate = {2027, 6, 1};
    draft.returnDate = {2027, 6, 9};
    draft.description = QStringLiteral("with Ben");
    return draft;
}

} // namespace

class MergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutChangesNothingIsChanged()
    {
        const auto merge = mergeDrafts<Trip>(base(), base(), base());
        QVERIFY(merge.isClean());
        QVERIFY(sameDraft<Trip>(merge.draft, base()));
        QVERIFY(merge.mine.isEmpty() && merge.theirs.isEmpty());
    }

    void changesOfDifferentFieldsAreBothKept()
    {
        TripDraft mine = base();
        mine.name = QStringLiteral("Roma");
        mine.description.clear();
        TripDraft theirs = base();
        theirs.returnDate = {2027, 6, 12};
        theirs.purpose = TripPurpose::Business;
        const auto merge = mergeDrafts<Trip>(base(), mine, theirs);
        QVERIFY(merge.isClean());
        QCOMPARE(merge.mine, (QStringList{QStringLiteral("name"), QStringLiteral("description")}));
        QCOMPARE(merge.theirs, (QStringList{QStringLiteral("returnDate"), QStringLiteral("purpose")}));
        QCOMPARE(merge.draft.name, QStringLiteral("Roma"));
        QCOMPARE(merge.draft.description, QString());
        QCOMPARE(merge.draft.returnDate, QDate(2027, 6, 12));
        QCOMPARE(toString(merge.draft.purpose), QStringLiteral("business"));
    }

    void whatBothChangedDifferentlyIsAConflict()
    {
        TripDraft mine = base();
        mine.name = QStringLiteral("Roma");
        TripDraft theirs = base();
        theirs.name = QStringLiteral("Rom");
        const auto merge = mergeDrafts<Trip>(base(), mine, theirs);
        QVERIFY(!merge.isClean());
        QCOMPARE(merge.conflicts, QStringList{QStringLiteral("name")});
        QCOMPARE(merge.draft.name, QStringLiteral("Roma"));
    }

    void whatBothChangedAlikeIsNone()
    {
        TripDraft mine = base();
        mine.departureDate = {2027, 6, 2};
        const auto merge = mergeDrafts<Trip>(base(), mine, mine);
        QVERIFY(merge.isClean());
        QCOMPARE(merge.theirs, QStringList{QStringLiteral("departureDate")});
        QVERIFY(sameDraft<Trip>(merge.draft, mine));
    }

    void whatOneTookBackIsNoChangeOfTheirs()
    {
        TripDraft mine = base();
        mine.name = QStringLiteral("Roma");
        const auto merge = mergeDrafts<Trip>(mine, base(), mine);
        QVERIFY(merge.isClean());
        QCOMPARE(merge.draft.name, base().name);
    }
};

QTEST_APPLESS_MAIN(MergeTest)
#include "test_merge.moc"
