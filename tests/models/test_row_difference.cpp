// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/row_difference.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace viatica;

namespace {

// Rows are letters; each has an id of its own.
QList<QUuid> ids(const QString& letters)
{
    QList<QUuid> list;
    for (const QChar letter : letters)
        list.append(QUuid(letter.unicode(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
    return list;
}

QList<QUuid> applied(QList<QUuid> rows, const QList<QUuid>& after, const QList<RowStep>& steps)
{
    for (const RowStep& step : steps) {
        switch (step.kind) {
        case RowStep::Remove:
            rows.remove(step.first, step.last - step.first + 1);
            break;
        case RowStep::Move:
            rows.move(step.first, step.last);
            break;
        case RowStep::Insert:
            for (int row = step.first; row <= step.last; ++row)
                rows.insert(row, after.at(row));
            break;
        }
    }
    return rows;
}

QString words(const QList<RowStep>& steps)
{
    QStringList parts;
    for (const RowStep& step : steps)
        parts.append(QStringLiteral("%1 %2-%3")
                         .arg(step.kind == RowStep::Remove     ? QStringLiteral("remove")
                                  : step.kind == RowStep::Move ? QStringLiteral("move")
                                                               : QStringLiteral("insert"))
                         .arg(step.first)
                         .arg(step.last));
    return parts.join(QStringLiteral(", "));
}

} // namespace

class RowDifferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeTakesAsFewStepsAsPossible_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("steps");
        QTest::newRow("nothing") << "abc" << "abc" << "";
        QTest::newRow("all new") << "" << "abc" << "insert 0-2";
        QTest::newRow("all gone") << "abc" << "" << "remove 0-2";
        QTest::newRow("one new in the middle") << "abc" << "abxc" << "insert 2-2";
        QTest::newRow("neighbours go together") << "abcdef" << "aef" << "remove 1-3";
        QTest::newRow("two gaps, the later first") << "abcdef" << "acdf" << "remove 4-4, remove 1-1";
        QTest::newRow("one moves down") << "abcde" << "bcdae" << "move 0-3";
        QTest::newRow("one moves up") << "abcde" << "dabce" << "move 3-0";
        QTest::newRow("renamed and sorted elsewhere, one gone, one new") << "abcde" << "cabxe"
                                                                         << "remove 3-3, move 2-0, insert 3-3";
    }

    void aChangeTakesAsFewStepsAsPossible()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(words(rowDifference(ids(before), ids(after))), "steps");
    }

    void anyListBecomesAnyOther()
    {
        QRandomGenerator random(20270301);
        for (int round = 0; round < 2000; ++round) {
            QString before;
            QString after;
            for (char16_t letter = u'a'; letter <= u'z'; ++letter) {
                if (random.bounded(3) != 0)
                    before.append(QChar(letter));
                if (random.bounded(3) != 0)
                    after.append(QChar(letter));
            }
            std::shuffle(after.begin(), after.end(), random);
            const QList<RowStep> steps = rowDifference(ids(before), ids(after));
            QCOMPARE(applied(ids(before), ids(after), steps), ids(after));
        }
    }
};

QTEST_GUILESS_MAIN(RowDifferenceTest)
#include "test_row_difference.moc"
