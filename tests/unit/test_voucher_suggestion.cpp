// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/voucher_suggestion.h"

#include <QRandomGenerator>
#include <QtTest>

#include <bit>

using namespace viatica;

namespace {

PayingVoucher voucher(qint64 balance, const QDate& expires = {})
{
    return {VoucherId::create(), balance, expires};
}

/// "3000+2050" and, behind a space, what stays uncovered.
QString text(const UseSuggestion& suggestion)
{
    QStringList amounts;
    for (const SuggestedUse& use : suggestion.uses)
        amounts << QString::number(use.amount) + (use.usesUp ? QString() : QStringLiteral("~"));
    return amounts.join(QLatin1Char('+')) + QLatin1Char(' ') + QString::number(suggestion.uncovered);
}

/// The least above the cost that any of the vouchers make together, by trying all, and the fewest that make
/// it.
std::pair<qint64, int> leastAbove(const QList<PayingVoucher>& vouchers, qint64 cost)
{
    std::pair<qint64, int> best{std::numeric_limits<qint64>::max(), 0};
    for (quint32 members = 0; members < (1U << vouchers.size()); ++members) {
        qint64 sum = 0;
        for (qsizetype i = 0; i < vouchers.size(); ++i)
            sum += (members >> i & 1U) != 0 ? vouchers.at(i).balance : 0;
        if (sum >= cost)
            best = std::min(best, {sum - cost, std::popcount(members)});
    }
    return best;
}

} // namespace

/// Which vouchers should pay for a flight.
class TestVoucherSuggestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatExpiresFirstIsUsedFirst()
    {
        const QDate june(2027, 6, 30);
        const QDate july(2027, 7, 31);
        QCOMPARE(text(suggestUses({voucher(5000), voucher(3000, july), voucher(2000, june)}, 4000)),
                 QStringLiteral("2000+2000~ 0"));
        QCOMPARE(text(suggestUses({voucher(5000), voucher(3000, july), voucher(2000, june)}, 9000)),
                 QStringLiteral("2000+3000+4000~ 0"));
    }

    void whatTheVouchersCannotPayIsSaid()
    {
        QCOMPARE(text(suggestUses({voucher(2000), voucher(1000)}, 5001)), QStringLiteral("1000+2000 2001"));
        QCOMPARE(text(suggestUses({}, 1)), QStringLiteral(" 1"));
        QCOMPARE(text(suggestUses({voucher(5)}, 0)), QStringLiteral(" 0"));
    }

    void anExactSumIsFoundAmongVouchersOfOneDate()
    {
        QCOMPARE(text(suggestUses({voucher(5000), voucher(3000), voucher(2050)}, 5050)),
                 QStringLiteral("2050+3000 0"));
        // One is better than two that make the same.
        QCOMPARE(text(suggestUses({voucher(3000), voucher(2000), voucher(5000)}, 5000)),
                 QStringLiteral("5000 0"));
    }

    void theLeastIsLeftOver()
    {
        QCOMPARE(text(suggestUses({voucher(9000), voucher(6000), voucher(100)}, 5900)),
                 QStringLiteral("5900~ 0"));
    }

    void everyCombinationCounts()
    {
        QRandomGenerator random(20270601);
        for (int round = 0; round < 300; ++round) {
            QList<PayingVoucher> vouchers;
            qint64 worth = 0;
            for (int i = 1 + int(random.bounded(12)); i > 0; --i) {
                vouchers.append(voucher(1 + random.bounded(1000)));
                worth += vouchers.constLast().balance;
            }
            const qint64 cost = 1 + random.bounded(int(worth));
            const UseSuggestion suggestion = suggestUses(vouchers, cost);
            const auto [left, count] = leastAbove(vouchers, cost);
            qint64 paid = 0;
            qint64 opened = 0;
            for (const SuggestedUse& use : suggestion.uses) {
                paid += use.amount;
                for (const PayingVoucher& one : vouchers)
                    opened += one.id == use.id ? one.balance : 0;
            }
            QCOMPARE(paid, cost);
            QCOMPARE(suggestion.uncovered, 0);
            QCOMPARE(opened - cost, left);
            QCOMPARE(int(suggestion.uses.size()), count);
        }
    }

    void hundredsOfVouchersOfOneDateAreNoBurden()
    {
        QList<PayingVoucher> vouchers;
        for (int i = 1; i <= 300; ++i)
            vouchers.append(voucher(i * 100));
        for (const qint64 cost : {qint64(1), qint64(29'950), qint64(1'234'567), qint64(4'514'999)}) {
            const UseSuggestion suggestion = suggestUses(vouchers, cost);
            qint64 paid = 0;
            for (const SuggestedUse& use : suggestion.uses)
                paid += use.amount;
            QCOMPARE(paid, cost);
        }
        // The small ones together are not enough, so the one that is pays alone.
        QList<PayingVoucher> small(40, voucher(1));
        small.append(voucher(1'000'000));
        QCOMPARE(text(suggestUses(small, 500)), QStringLiteral("500~ 0"));
    }
};

QTEST_GUILESS_MAIN(TestVoucherSuggestion)
#include "test_voucher_suggestion.moc"
