// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/undo_history.h"

#include <QSignalSpy>
#include <QtTest>

using namespace viatica;

namespace {

/// A history whose steps wait until the test ends them.
struct Slow
{
    UndoHistory history;
    QStringList log;                        ///< what was begun: "undo a", "redo a"
    QList<UndoHistory::Finished> underWay;  ///< the newest last

    void push(const QString& name)
    {
        const auto begin = [this](const QString& what) {
            return [this, what](const UndoHistory::Finished& finished) {
                log.append(what);
                underWay.append(finished);
            };
        };
        history.push({name, name + QStringLiteral(" undone"), begin(QStringLiteral("undo ") + name),
                      begin(QStringLiteral("redo ") + name)});
    }
    void end(const std::optional<Error>& error = std::nullopt) { underWay.takeFirst()(error); }
    void undo()
    {
        history.undo();
        end();
    }
    void redo()
    {
        history.redo();
        end();
    }
};

Error lost()
{
    return {ErrorKind::ConnectionLost, QStringLiteral("The connection is lost.")};
}

Error gone()
{
    return {ErrorKind::NotFound, QStringLiteral("It is gone.")};
}

const auto a = QStringLiteral("a");
const auto b = QStringLiteral("b");
const auto c = QStringLiteral("c");

} // namespace

class UndoHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalStepsGoBackAndForthInOrder()
    {
        Slow slow;
        QVERIFY(!slow.history.canUndo() && !slow.history.canRedo());
        for (const QString& name : {a, b, c})
            slow.push(name);
        QCOMPARE(slow.history.newestDone(), c);
        slow.undo();
        slow.undo();
        QCOMPARE(slow.history.newestDone(), a);
        QCOMPARE(slow.history.newestUndone(), b);
        slow.redo();
        slow.undo();
        slow.undo();
        QVERIFY(!slow.history.canUndo());
        slow.redo();
        slow.redo();
        slow.redo();
        QVERIFY(!slow.history.canRedo());
        QCOMPARE(slow.log.join(QLatin1Char(',')),
                 QStringLiteral("undo c,undo b,redo b,undo b,undo a,redo a,redo b,redo c"));
        slow.history.redo(); // nothing left
        QVERIFY(slow.underWay.isEmpty());
    }

    void stepsAskedForMeanwhileFollowOneAfterTheOther()
    {
        Slow slow;
        slow.push(a);
        slow.push(b);
        slow.history.undo();
        slow.history.undo();
        slow.history.redo();
        QCOMPARE(slow.log, QStringList{QStringLiteral("undo b")});
        slow.end();
        slow.end();
        slow.end();
        QCOMPARE(slow.log.join(QLatin1Char(',')), QStringLiteral("undo b,undo a,redo a"));
        QVERIFY(!slow.history.isRunning());
    }

    void aNewChangeDropsWhatCouldBeDoneAgain()
    {
        Slow slow;
        slow.push(a);
        slow.undo();
        slow.push(b);
        QVERIFY(!slow.history.canRedo());
        slow.undo();
        QVERIFY(!slow.history.canUndo());
        QCOMPARE(slow.history.newestUndone(), b);
    }

    void aChangeDuringAnUndoEndsTheWayBackAgain()
    {
        Slow slow;
        slow.push(a);
        slow.history.undo();
        slow.push(b);
        slow.end();
        QVERIFY(!slow.history.canRedo());
        QCOMPARE(slow.history.newestDone(), b);
    }

    void aStepThatFailedWhileSomethingElseWasDoneStaysBelowIt()
    {
        Slow slow;
        slow.push(a);
        slow.history.undo();
        slow.push(b);
        slow.end(lost());
        QCOMPARE(slow.history.newestDone(), b);
        slow.history.retry(); // would be another step than the one that failed
        QVERIFY(slow.underWay.isEmpty());
        slow.undo();
        QCOMPARE(slow.history.newestDone(), a);
    }

    void aRedoDuringWhichSomethingElseWasDoneIsOlderThanThat()
    {
        Slow slow;
        slow.push(a);
        slow.undo();
        slow.history.redo();
        slow.push(b);
        slow.end();
        QCOMPARE(slow.history.newestDone(), b);
        slow.undo();
        QCOMPARE(slow.history.newestDone(), a);
    }

    void aFailureKeepsTheStepAndDropsWhatWasToFollow()
    {
        Slow slow;
        QSignalSpy failed(&slow.history, &UndoHistory::failed);
        slow.push(a);
        slow.push(b);
        slow.history.undo();
        slow.history.undo();
        slow.end(lost());
        QCOMPARE(failed.size(), 1);
        QCOMPARE(slow.history.newestDone(), b);
        QVERIFY(!slow.history.isRunning());
        slow.history.retry();
        slow.end();
        QCOMPARE(slow.history.newestDone(), a);
        slow.history.redo();
        slow.end(lost());
        QCOMPARE(slow.history.newestUndone(), b);
        slow.history.retry();
        QCOMPARE(slow.log.last(), QStringLiteral("redo b"));
        slow.end();
        slow.history.retry(); // nothing has failed any more
        QVERIFY(slow.underWay.isEmpty());
    }

    void whatIsGoneIsDropped()
    {
        Slow slow;
        slow.push(a);
        slow.push(b);
        slow.history.undo();
        slow.end(gone());
        QCOMPARE(slow.history.newestDone(), a);
        QVERIFY(!slow.history.canRedo());
        slow.undo();
        slow.history.redo();
        slow.end(gone());
        QVERIFY(!slow.history.canRedo() && !slow.history.canUndo());
    }

    void undoWaitsForTheChangeThatIsOnItsWay()
    {
        Slow slow;
        slow.push(a);
        slow.history.expect();
        slow.history.undo();
        QVERIFY(slow.log.isEmpty());
        slow.push(b);
        slow.history.settle();
        QCOMPARE(slow.log, QStringList{QStringLiteral("undo b")});
        slow.end();

        UndoHistory empty;
        empty.expect();
        QVERIFY(empty.canUndo());
        empty.undo();
        empty.settle(); // it failed: there is nothing to take back
        QVERIFY(!empty.canUndo() && !empty.isRunning());
    }

    void afterSignOutNothingIsLeftAndLateAnswersAreNotHeard()
    {
        Slow slow;
        QSignalSpy undone(&slow.history, &UndoHistory::undone);
        slow.push(a);
        slow.push(b);
        slow.history.undo();
        slow.history.undo();
        slow.history.expect();
        slow.history.clear();
        QVERIFY(!slow.history.canUndo() && !slow.history.canRedo() && !slow.history.isRunning());
        slow.end();
        slow.history.settle();
        QCOMPARE(undone.size(), 0);
        QVERIFY(!slow.history.canRedo());
        slow.push(c);
        slow.undo();
        QCOMPARE(slow.log.join(QLatin1Char(',')), QStringLiteral("undo b,undo c"));
    }

    void theOldestOfManyStepsIsForgotten()
    {
        Slow slow;
        for (int i = 0; i < 60; ++i)
            slow.push(QString::number(i));
        int steps = 0;
        while (slow.history.canUndo() && steps < 100) {
            slow.undo();
            ++steps;
        }
        QCOMPARE(steps, 50);
        QCOMPARE(slow.log.last(), QStringLiteral("undo 10"));
    }

    void aHistoryThatIsGoneHearsNothing()
    {
        UndoHistory::Finished finished;
        {
            UndoHistory history;
            history.push({a, a, [&](const UndoHistory::Finished& end) { finished = end; }, {}});
            history.undo();
        }
        finished(std::nullopt);
    }
};

QTEST_APPLESS_MAIN(UndoHistoryTest)
#include "test_undo_history.moc"
