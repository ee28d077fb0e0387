// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/id.h"

#include <QSet>
#include <QtTest>

#include <type_traits>

using namespace viatica;

// An id of one kind is never taken for another, nor for a plain text or uuid.
static_assert(!std::is_convertible_v<TripId, VoucherId>);
static_assert(!std::is_constructible_v<TripId, VoucherId>);
static_assert(!std::is_convertible_v<QUuid, TripId>);
static_assert(!std::is_convertible_v<TripId, QUuid>);

class TestId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newOnesDiffer()
    {
        QSet<TripId> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(TripId::create());
        QCOMPARE(seen.size(), 1000);
    }

    void theTextReadsBack()
    {
        const TripId id = TripId::create();
        QCOMPARE(id.toString().size(), 36);
        QVERIFY(TripId::fromString(id.toString()) == id);
    }

    void whatIsNoIdIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "1", "{6f9619ff-8b86-d011-b42d-00c04fc964ff}", "6f9619ff8b86d011b42d00c04fc964ff",
                                 "00000000-0000-0000-0000-000000000000", "6f9619ff-8b86-d011-b42d-00c04fc964fg",
                                 "' OR 1=1 --                         "})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void whatIsNoIdIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!TripId::fromString(text));
    }
};

QTEST_GUILESS_MAIN(TestId)
#include "test_id.moc"
