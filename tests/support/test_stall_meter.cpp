// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/stall_meter.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace viatica::test;

class TestStallMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLoopThatTurnsHasNoStall()
    {
        StallMeter meter;
        QElapsedTimer time;
        time.start();
        QTRY_VERIFY(time.elapsed() > 100);
        QVERIFY2(meter.longest() < 90, qPrintable(QString::number(meter.longest())));
    }

    void workOnTheThreadIsAStallUntilForgotten()
    {
        StallMeter meter;
        QCoreApplication::processEvents();
        QElapsedTimer work;
        work.start();
        while (work.elapsed() < 200) { // well past the threshold: the meter's own thread may wake late
        }
        QVERIFY2(meter.longest() > 100, qPrintable(QString::number(meter.longest())));
        QCoreApplication::processEvents();
        QVERIFY(meter.longest() > 100);
        meter.reset();
        QVERIFY(meter.longest() < 90);
    }
};

QTEST_GUILESS_MAIN(TestStallMeter)
#include "test_stall_meter.moc"
