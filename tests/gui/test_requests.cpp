// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/requests.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <stdexcept>

using namespace viatica;

/// The way from a future to what is shown.
class RequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aResultArrives()
    {
        QObject owner;
        Requests requests(&owner);
        QPromise<int> promise;
        promise.start();
        int result = 0;
        requests.read(
            promise.future(), [&](int value) { result = value; }, [](const Error&) {});
        QVERIFY(requests.isPending());
        promise.addResult(7);
        promise.finish();
        QTRY_COMPARE(result, 7);
        QVERIFY(!requests.isPending());
    }

    void everyFailureIsDelivered_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<QString>("kind");
        QTest::newRow("an error of the services") << 0 << "Conflict";
        QTest::newRow("anything else that was thrown") << 1 << "Internal";
        QTest::newRow("cancelled") << 2 << "Cancelled";
    }

    void everyFailureIsDelivered()
    {
        QFETCH(int, how);
        QObject owner;
        Requests requests(&owner);
        QPromise<void> promise;
        promise.start();
        QString kind;
        requests.write(
            promise.future(), [] {}, [&](const Error& error) { kind = toString(error.kind()); });
        if (how == 0)
            promise.setException(
                std::make_exception_ptr(Error(ErrorKind::Conflict, QStringLiteral("taken"))));
        else if (how == 1)
            promise.setException(std::make_exception_ptr(std::runtime_error("odd")));
        else
            requests.cancel();
        promise.finish();
        QTRY_VERIFY(!kind.isEmpty());
        QTEST(kind, "kind");
    }

    void onlyWorkThatTakesLongMakesBusy()
    {
        QObject owner;
        Requests requests(&owner);
        QSignalSpy busy(&requests, &Requests::busyChanged);
        QSignalSpy slow(&requests, &Requests::slowChanged);
        QPromise<void> quick;
        quick.start();
        bool done = false;
        requests.read(
            quick.future(), [&] { done = true; }, [](const Error&) {});
        quick.finish();
        QTRY_VERIFY(done);
        QCOMPARE(busy.count(), 0);

        QPromise<void> promise;
        promise.start();
        requests.read(
            promise.future(), [] {}, [](const Error&) {});
        QTRY_COMPARE(busy.count(), 1);
        QTRY_COMPARE(slow.count(), 1);
        promise.finish();
        QTRY_COMPARE(busy.count(), 2);
        QTRY_COMPARE(slow.count(), 2);
        QVERIFY(!requests.isBusy());
    }

    void aWindowThatGoesCancelsItsReadsAndLetsItsWritesEnd()
    {
        auto owner = std::make_unique<QObject>();
        auto* requests = new Requests(owner.get());
        QPromise<int> read;
        QPromise<int> write;
        read.start();
        write.start();
        bool heard = false;
        requests->read(
            read.future(), [&](int) { heard = true; }, [&](const Error&) { heard = true; });
        requests->write(
            write.future(), [&](int) { heard = true; }, [&](const Error&) { heard = true; });
        owner.reset();
        QVERIFY(read.isCanceled());
        QVERIFY(!write.isCanceled());
        read.finish();
        write.addResult(1);
        write.finish();
        QCoreApplication::processEvents();
        QVERIFY(!heard);
    }
};

QTEST_GUILESS_MAIN(RequestsTest)
#include "test_requests.moc"
