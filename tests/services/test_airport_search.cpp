// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reference_data.h"
#include "support/airport_queries.h"

#include <QtTest>

#include <memory>

using namespace viatica;
using namespace viatica::test;

/// Which airports the program's list gives for what people type.
class TestAirportSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_index = std::make_unique<AirportIndex>(listedAirports(), listedAirportNames());
        QCOMPARE(m_index->size(), 8'953);
    }

    void theAirportThatIsMeantComesFirst_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        static_assert(std::size(airportQueries) >= 150);
        for (const AirportQuery& query : airportQueries)
            QTest::newRow(query.typed) << QString::fromUtf8(query.typed) << QString::fromLatin1(query.first);
    }
    void theAirportThatIsMeantComesFirst()
    {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        const QStringList found = codes(m_index->search(typed, 10));
        const QStringList expected = first.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (expected.isEmpty())
            QCOMPARE(found, expected);
        QCOMPARE(found.mid(0, expected.size()), expected);
    }

private:
    static QStringList codes(const QList<Airport>& airports)
    {
        QStringList codes;
        for (const Airport& airport : airports)
            codes << airport.iata;
        return codes;
    }

    std::unique_ptr<AirportIndex> m_index;
};

QTEST_GUILESS_MAIN(TestAirportSearch)
#include "test_airport_search.moc"
