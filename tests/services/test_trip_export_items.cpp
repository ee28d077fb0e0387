// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csv_reader.h"
#include "interchange/trip_csv.h"
#include "services/trip_fixture.h"

#include <QBuffer>

using namespace viatica;
using namespace viatica::test;

/// Exports with the trips' items, with chosen columns, and of chosen trips.
class TestTripExportItems : public QObject
{
    Q_OBJECT

private:
    QList<QStringList> exported(const TripQuery& query, const TripCsvOptions& options)
    {
        TripCsvExport csv(m_fixture->trips);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        m_report = await(csv.exportTrips(query, buffer, options));
        const QString text = QString::fromUtf8(buffer.data());
        CsvReader reader(text);
        QList<QStringList> records;
        while (const auto record = reader.next())
            records << *record;
        return records;
    }
    TripId make(const QString& name, const QString& departure = QStringLiteral("2027-06-01"))
    {
        return m_fixture->makeTrip(m_fixture->anna, name, departure, QStringLiteral("2027-06-15"));
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<TripFixture>();
        m_all = TripQuery();
        m_all.filter = TripFilter::All;
        m_withItems = TripCsvOptions();
        m_withItems.items = true;
    }
    void cleanup() { m_fixture.reset(); }

    void eachItemHasARowInTheOrderOfTimeWithLocalTimesAndTheirZones()
    {
        const TripId tokyo = make(QStringLiteral("Tokyo"));
        m_fixture->fillTrip(m_fixture->anna, tokyo, 1);
        make(QStringLiteral("Rome"), QStringLiteral("2027-06-02"));
        m_withItems.columns = QStringList{QStringLiteral("name")} + tripCsvColumns(true).mid(tripCsvColumns().size());
        const QList<QStringList> records = exported(m_all, m_withItems);
        QCOMPARE(records.first().join(QLatin1Char(',')),
                 QStringLiteral("name,itemKind,itemTitle,itemFrom,itemTo,itemStart,itemStartZone,itemEnd,itemEndZone,"
                                "itemConfirmationCode,itemTravellers"));
        QStringList rows;
        for (const QStringList& record : records.mid(1))
            rows << record.join(QLatin1Char('|'));
        const QStringList expected{
            QStringLiteral("Tokyo|TRANSPORTATION|JR East Hikari 1|Tokyo|Kyoto|2027-06-02T09:00|Asia/Tokyo|"
                           "2027-06-02T11:30|Asia/Tokyo|TRN1|"),
            QStringLiteral("Tokyo|CAR_RENTAL|Nippon Rent Kei car|Kyoto station|Osaka|2027-06-02T12:00|Asia/Tokyo|"
                           "2027-06-04T10:00|Asia/Tokyo|CAR1|"),
            QStringLiteral("Tokyo|HOTEL|Hotel 1|Ginza 1, Tokyo||2027-06-02T15:00|Asia/Tokyo|2027-06-05T11:00|"
                           "Asia/Tokyo|HTL1|"),
            // It ends when nobody knows.
            QStringLiteral("Tokyo|EVENT|Kabuki 1|Minami-za||2027-06-02T19:00|Asia/Tokyo|||EVT1|"),
            QStringLiteral("Tokyo|FLIGHT|LH701|FRA|HND|2027-06-02T14:05|Europe/Berlin|2027-06-03T09:20|Asia/Tokyo|"
                           "PNR1|"),
            QStringLiteral("Rome||||||||||"), // a trip without items is not left out
        };
        QCOMPARE(rows, expected);
        QCOMPARE(m_report.trips, 2);
        QCOMPARE(m_report.rows, 6);
    }

    void whoTravelsIsNamed()
    {
        const TripId tokyo = make(QStringLiteral("Tokyo"));
        m_fixture->fillTrip(m_fixture->anna, tokyo, 1);
        const QString cleo = m_fixture->addCompanion(m_fixture->anna, tokyo, QStringLiteral("Cleo"));
        m_fixture->raw.query(
            R"(INSERT INTO item_companions ("itemType", "itemId", "travelerType", "travelerId", "createdAt"))"
            R"( SELECT 'FLIGHT', f.id, w.type, w.who, now() + w.n * interval '1 s' FROM flights f,)"
            R"( (VALUES (1, 'USER', $1::uuid), (2, 'COMPANION', $2::uuid)) AS w(n, type, who))",
            {m_fixture->anna.user.id.toString(), cleo});
        m_withItems.columns = QStringList{QStringLiteral("itemKind"), QStringLiteral("itemTravellers")};
        QVERIFY(exported(m_all, m_withItems)
                    .contains(QStringList{QStringLiteral("FLIGHT"),
                                          m_fixture->anna.user.fullName() + QStringLiteral("; Cleo")}));
    }

    void codesThatReadLikeFormulasAreGuarded()
    {
        m_fixture->fillTrip(m_fixture->anna, make(QStringLiteral("Tokyo")), 1);
        m_fixture->raw.query(R"(UPDATE flights SET "confirmationCode" = '=1+1')");
        m_withItems.columns = QStringList{QStringLiteral("itemConfirmationCode")};
        QVERIFY(exported(m_all, m_withItems).contains(QStringList{QStringLiteral("'=1+1")}));
    }

    void nobodySeesItemsOfOthersTrips()
    {
        const TripId bens = m_fixture->makeTrip(m_fixture->ben, QStringLiteral("Secret"), QStringLiteral("2027-06-01"),
                                                QStringLiteral("2027-06-15"));
        m_fixture->fillTrip(m_fixture->ben, bens);
        m_all.ids = QList<TripId>{bens};
        const TripExportPage page = await(m_fixture->trips.getTripsForExport(m_all, true));
        QCOMPARE(page.rows.size(), 0);
        QCOMPARE(page.total, 0);
        QVERIFY(page.items.isEmpty());
    }

    void onlyTheChosenTripsComeInTheOrderAskedFor()
    {
        QList<TripId> ids;
        for (int i = 1; i <= 9; ++i)
            ids << make(QStringLiteral("Trip %1").arg(i), QStringLiteral("2027-06-0%1").arg(i));
        m_all.ids = QList<TripId>{ids.at(6), ids.at(1), ids.at(4)};
        m_all.order = Qt::DescendingOrder;
        TripCsvOptions options;
        options.columns = QStringList{QStringLiteral("name")};
        const QList<QStringList> expected{{QStringLiteral("name")},
                                          {QStringLiteral("Trip 7")},
                                          {QStringLiteral("Trip 5")},
                                          {QStringLiteral("Trip 2")}};
        QCOMPARE(exported(m_all, options), expected);
        // Page by page as well, and none when none is chosen.
        m_all.limit = 2;
        const TripPage first = await(m_fixture->trips.getTripsForExport(m_all));
        QCOMPARE(first.total, 3);
        QCOMPARE(first.rows.size(), 2);
        m_all.after = first.next;
        QCOMPARE(TripFixture::joined(await(m_fixture->trips.getTripsForExport(m_all)).rows), QStringLiteral("Trip 2"));
        m_all.after.clear();
        m_all.ids = QList<TripId>();
        QCOMPARE(await(m_fixture->trips.getTripsForExport(m_all)).total, 0);
        // A list of chosen trips is not taken for the list of all.
        QCOMPARE(m_fixture->page(m_all).total, 0);
        m_all.ids.reset();
        QCOMPARE(m_fixture->page(m_all).total, 9);
    }

    void columnsComeInTheOrderChosenAndUnknownOnesAreLeftOut()
    {
        make(QStringLiteral("Rome"));
        TripCsvOptions options;
        options.columns = QStringList{QStringLiteral("returnDate"), QStringLiteral("userId"), QStringLiteral("itemKind"),
                                      QStringLiteral("name")};
        const QList<QStringList> expected{{QStringLiteral("returnDate"), QStringLiteral("name")},
                                          {QStringLiteral("2027-06-15"), QStringLiteral("Rome")}};
        QCOMPARE(exported(m_all, options), expected);
    }

    void thePreviewIsTheBeginningOfTheFile()
    {
        for (int i = 1; i <= 3; ++i)
            m_fixture->fillTrip(m_fixture->anna, make(QStringLiteral("=Trip, \"%1\"").arg(i)), 2);
        const QList<QStringList> file = exported(m_all, m_withItems);
        QCOMPARE(file.size(), 31);
        const TripExportPage page = await(m_fixture->trips.getTripsForExport(m_all, true));
        QCOMPARE(tripCsvPreview(page, m_withItems, 12), file.mid(0, 13));
    }

    void itemsCostOneMoreStatementWhateverTheirNumber()
    {
        for (int i = 0; i < 20; ++i)
            m_fixture->fillTrip(m_fixture->anna, make(QStringLiteral("Trip")), 5);
        const auto [statements, roundTrips] =
            m_fixture->program.cost([&] { await(m_fixture->trips.getTripsForExport(m_all, true)); });
        QCOMPARE(statements, 2U);
        QCOMPARE(roundTrips, 2U);
    }

private:
    std::unique_ptr<TripFixture> m_fixture;
    TripQuery m_all;
    TripCsvOptions m_withItems;
    CsvReport m_report;
};

QTEST_GUILESS_MAIN(TestTripExportItems)
#include "test_trip_export_items.moc"
