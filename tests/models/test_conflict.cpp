// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trip.h"
#include "models/conflict.h"

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

QList<ConflictField> fieldsOf(const TripDraft& mine, const TripDraft& theirs)
{
    return conflictFields<Trip>(QLocale::c(), base(), mine, theirs,
                                [](const QString& column) { return column.toUpper(); });
}

} // namespace

class ConflictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatSomebodyChangedIsShownAndTheChoiceThatIsNoneIsMade()
    {
        TripDraft mine = base();
        mine.name = QStringLiteral("Roma");
        mine.purpose = TripPurpose::Business;
        TripDraft theirs = base();
        theirs.name = QStringLiteral("Rom");
        theirs.departureDate = {2027, 5, 30};
        ConflictModel model;
        model.setFields(fieldsOf(mine, theirs));
        QCOMPARE(model.fields().size(), 3);
        QCOMPARE(model.fields().at(0).label, QStringLiteral("NAME"));
        QVERIFY(model.fields().at(0).state == ConflictField::State::Both);
        QVERIFY(model.fields().at(1).state == ConflictField::State::TheirsOnly);
        QVERIFY(model.fields().at(2).state == ConflictField::State::MineOnly);
        QCOMPARE(model.firstUndecided(), 0);
        QCOMPARE(model.merged(0), QString());
        QCOMPARE(model.merged(1), QStringLiteral("Sunday, 30 May 2027"));
        QCOMPARE(model.merged(2), displayName(TripPurpose::Business));
        model.choose(0, ConflictSide::Theirs);
        QCOMPARE(model.firstUndecided(), -1);
        const TripDraft merged = chosenDraft<Trip>(mine, theirs, model.choices());
        QCOMPARE(merged.name, QStringLiteral("Rom"));
        QCOMPARE(merged.departureDate, QDate(2027, 5, 30));
        QCOMPARE(toString(merged.purpose), QStringLiteral("business"));
        QCOMPARE(merged.description, base().description);
    }

    void allOfOneSideIsOneStep()
    {
        TripDraft mine = base();
        mine.name = QStringLiteral("Roma");
        TripDraft theirs = base();
        theirs.name = QStringLiteral("Rom");
        theirs.description = QStringLiteral("alone");
        ConflictModel model;
        model.setFields(fieldsOf(mine, theirs));
        model.chooseAll(ConflictSide::Mine);
        TripDraft merged = chosenDraft<Trip>(mine, theirs, model.choices());
        QVERIFY(sameDraft<Trip>(merged, mine));
        model.chooseAll(ConflictSide::Theirs);
        merged = chosenDraft<Trip>(mine, theirs, model.choices());
        QVERIFY(sameDraft<Trip>(merged, theirs));
    }

    void whenTheySaveAgainOnlyChoicesForTheirOldValueAreAskedForAgain()
    {
        TripDraft mine = base();
        mine.name = QStringLiteral("Roma");
        mine.description = QStringLiteral("with Cleo");
        TripDraft theirs = base();
        theirs.name = QStringLiteral("Rom");
        theirs.description = QStringLiteral("alone");
        ConflictModel model;
        model.setFields(fieldsOf(mine, theirs));
        model.choose(0, ConflictSide::Mine);
        model.choose(1, ConflictSide::Theirs);
        theirs.returnDate = {2027, 6, 20};
        model.setFields(fieldsOf(mine, theirs)); // another field: both choices stay
        QCOMPARE(model.firstUndecided(), -1);
        theirs.name = QStringLiteral("Rooma");
        theirs.description = QStringLiteral("with all");
        model.setFields(fieldsOf(mine, theirs));
        QVERIFY(model.choice(0) == ConflictSide::Mine);
        QVERIFY(model.choice(1) == ConflictSide::Theirs);  // the return, theirs alone
        QVERIFY(model.choice(2) == ConflictSide::Neither); // not what was chosen
    }

    void whatBecameAConflictIsNotDecidedByHavingBeenNone()
    {
        TripDraft mine = base();
        mine.name = QStringLiteral("Roma");
        TripDraft theirs = base();
        theirs.purpose = TripPurpose::Other;
        ConflictModel model;
        model.setFields(fieldsOf(mine, theirs));
        QCOMPARE(model.firstUndecided(), -1);
        theirs.name = QStringLiteral("Rom");
        model.setFields(fieldsOf(mine, theirs));
        QCOMPARE(model.firstUndecided(), 0);
    }
};

QTEST_APPLESS_MAIN(ConflictTest)
#include "test_conflict.moc"
