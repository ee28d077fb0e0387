// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/translation.h"
#include "models/finding_text.h"

#include <QtTest>

using namespace viatica;

namespace {

Finding finding(FindingKind kind, const QStringList& names, ItemKind itemKind = ItemKind::Flight)
{
    Finding finding;
    finding.kind = kind;
    finding.names = names;
    for (qsizetype i = 0; i < names.size(); ++i)
        finding.items.append({itemKind, QUuid::createUuid()});
    finding.place = QStringLiteral("Lisbon");
    finding.otherPlace = QStringLiteral("Porto");
    finding.from = QDate(2027, 6, 3);
    finding.to = QDate(2027, 6, 5);
    return finding;
}

QString sentence(const Finding& finding)
{
    return findingSentence(QLocale(QLocale::English, QLocale::UnitedKingdom), finding);
}

const QString first = QStringLiteral("LH1");
const QString second = QStringLiteral("LH2");

} // namespace

class TestFindingText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance(), QLocale::c()); }

    void aConnectionSaysHowLongItIs()
    {
        Finding change = finding(FindingKind::ShortConnection, {first, second});
        change.place = change.otherPlace = QStringLiteral("LHR");
        change.minutes = 35;
        change.neededMinutes = 45;
        QCOMPARE(sentence(change),
                 QStringLiteral("There are only 35 min to change from LH1 to LH2 in LHR; at least 45 min are advisable."));
        change.otherPlace = QStringLiteral("LGW");
        change.minutes = 130;
        change.neededMinutes = 180;
        QCOMPARE(sentence(change),
                 QStringLiteral("There are only 2 h 10 min to get from LHR to LGW for LH2; at least 3 h are advisable."));
        Finding impossible = finding(FindingKind::ImpossibleConnection, {first, second});
        impossible.minutes = -20;
        QCOMPARE(sentence(impossible), QStringLiteral("LH2 leaves 20 min before LH1 arrives in Lisbon."));
    }

    void nightsAreCounted()
    {
        Finding nights = finding(FindingKind::NightWithoutBed, {});
        QCOMPARE(sentence(nights), QStringLiteral("There is no bed for 2 nights, 3–5 Jun 2027."));
        nights.to = QDate(2027, 6, 4);
        QCOMPARE(sentence(nights), QStringLiteral("There is no bed for 1 night, 3–4 Jun 2027."));
    }

    void peopleAreNamed()
    {
        Finding nights = finding(FindingKind::Duplicate, {first, first});
        nights.travellers = {{TravellerType::Companion, QUuid(), {}, QStringLiteral("Ben")},
                             {TravellerType::Companion, QUuid(), {}, QStringLiteral("Cleo")}};
        QCOMPARE(sentence(nights), QStringLiteral("LH1 is booked twice. (Ben and Cleo)"));
    }

    void placesAndDatesAreNamed()
    {
        QCOMPARE(sentence(finding(FindingKind::DifferentPlaces, {first, second})),
                 QStringLiteral("LH1 arrives in Lisbon, but LH2 leaves from Porto."));
        QCOMPARE(sentence(finding(FindingKind::DifferentPlaces, {first, second}, ItemKind::CarRental)),
                 QStringLiteral("LH1 arrives in Lisbon, but the car of LH2 is picked up in Porto."));
        QCOMPARE(sentence(finding(FindingKind::CheckOutAfterReturn, {QStringLiteral("Tejo"), second})),
                 QStringLiteral("The check-out of Tejo is on 3 Jun 2027, but LH2 leaves on 5 Jun 2027 already."));
        QCOMPARE(sentence(finding(FindingKind::OutsideTrip, {first})),
                 QStringLiteral("LH1 (3 Jun 2027) lies before the first day of the trip, 5 Jun 2027."));
        QCOMPARE(sentence(finding(FindingKind::NoWayBack, {first})),
                 QStringLiteral("The trip begins in Lisbon, but it ends in Porto."));
        QCOMPARE(sentence(finding(FindingKind::Overlap, {first, second}, ItemKind::Hotel)),
                 QStringLiteral("LH1 and LH2 are both booked for the night of 3 Jun 2027."));
    }

    void namesWithPlaceholdersStayAsTheyAre()
    {
        QCOMPARE(sentence(finding(FindingKind::Overlap, {QStringLiteral("%2"), QStringLiteral("%1")})),
                 QStringLiteral("%2 and %1 are at the same time."));
    }

    void everyKindHasASentence()
    {
        QSet<QString> sentences;
        for (const FindingKind kind : allFindingKinds()) {
            const QString text = sentence(finding(kind, {first, second}));
            QVERIFY2(text.contains(QLatin1Char('.')) && !text.contains(QLatin1Char('%')), qPrintable(text));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), allFindingKinds().size());
    }
};

QTEST_GUILESS_MAIN(TestFindingText)
#include "test_finding_text.moc"
