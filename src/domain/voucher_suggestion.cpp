// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/voucher_suggestion.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <vector>

namespace viatica {

namespace {

/// Some of the vouchers of one half of a date: which, as bits, and what they are worth together.
struct Selection
{
    qint64 sum = 0;
    quint32 members = 0;

    [[nodiscard]] int count() const { return std::popcount(members); }
};

/// Every sum that a half can make, ascending, each with the fewest vouchers that make it.
std::vector<Selection> selectionsOf(const QList<PayingVoucher>& half)
{
    std::vector<Selection> all{Selection{}};
    for (qsizetype i = 0; i < half.size(); ++i) {
        const size_t before = all.size();
        for (size_t k = 0; k < before; ++k)
            all.push_back({all[k].sum + half.at(i).balance, all[k].members | (quint32(1) << i)});
    }
    std::sort(all.begin(), all.end(), [](const Selection& a, const Selection& b) {
        return a.sum != b.sum ? a.sum < b.sum : a.count() < b.count();
    });
    const auto last = std::unique(all.begin(), all.end(),
                                  [](const Selection& a, const Selection& b) { return a.sum == b.sum; });
    all.erase(last, all.end());
    return all;
}

void appendMembers(QList<PayingVoucher>& chosen, const QList<PayingVoucher>& half, quint32 members)
{
    for (qsizetype i = 0; i < half.size(); ++i)
        if ((members >> i & 1U) != 0)
            chosen.append(half.at(i));
}

/// The vouchers of one date to open for @p cost, which they are worth at least: those with the least above
/// it, and of these the fewest. The two halves meet in the middle.
QList<PayingVoucher> bestToOpen(const QList<PayingVoucher>& group, qint64 cost)
{
    const QList<PayingVoucher> left = group.first(group.size() / 2);
    const QList<PayingVoucher> right = group.sliced(group.size() / 2);
    const std::vector<Selection> lefts = selectionsOf(left);
    const std::vector<Selection> rights = selectionsOf(right);
    std::optional<std::pair<Selection, Selection>> best;
    const auto isBetter = [&](const Selection& l, const Selection& r) {
        if (!best)
            return true;
        const qint64 sum = l.sum + r.sum;
        const qint64 bestSum = best->first.sum + best->second.sum;
        return sum != bestSum ? sum < bestSum
                              : l.count() + r.count() < best->first.count() + best->second.count();
    };
    size_t r = rights.size();
    for (const Selection& l : lefts) {
        while (r > 0 && l.sum + rights[r - 1].sum >= cost)
            --r;
        if (r < rights.size() && isBetter(l, rights[r]))
            best = {l, rights[r]};
    }
    QList<PayingVoucher> chosen;
    appendMembers(chosen, left, best->first.members);
    appendMembers(chosen, right, best->second.members);
    return chosen;
}

qint64 worthOf(const QList<PayingVoucher>& vouchers)
{
    qint64 worth = 0;
    for (const PayingVoucher& voucher : vouchers)
        worth += voucher.balance;
    return worth;
}

/// Uses the vouchers up one after the other, the smallest first, so that the rest is on one alone.
void spend(QList<PayingVoucher> vouchers, UseSuggestion& suggestion)
{
    std::stable_sort(vouchers.begin(), vouchers.end(),
                     [](const PayingVoucher& a, const PayingVoucher& b) { return a.balance < b.balance; });
    for (const PayingVoucher& voucher : vouchers) {
        const qint64 amount = std::min(voucher.balance, suggestion.uncovered);
        if (amount > 0)
            suggestion.uses.append({voucher.id, amount, amount == voucher.balance});
        suggestion.uncovered -= amount;
    }
}

/// Those of one date, which are worth more than what is still to be paid.
void spendBest(QList<PayingVoucher> group, UseSuggestion& suggestion)
{
    std::stable_sort(group.begin(), group.end(),
                     [](const PayingVoucher& a, const PayingVoucher& b) { return a.balance > b.balance; });
    while (group.size() > exactSuggestionLimit) {
        const PayingVoucher largest = group.takeFirst();
        if (largest.balance <= suggestion.uncovered) {
            spend({largest}, suggestion);
        } else if (worthOf(group) < suggestion.uncovered) {
            spend({largest}, suggestion); // every way to pay opens it, and it is enough
            return;
        }
    }
    if (suggestion.uncovered > 0)
        spend(bestToOpen(group, suggestion.uncovered), suggestion);
}

bool expiresBefore(const PayingVoucher& a, const PayingVoucher& b)
{
    if (a.expirationDate.isValid() != b.expirationDate.isValid())
        return a.expirationDate.isValid();
    return a.expirationDate < b.expirationDate;
}

} // namespace

UseSuggestion suggestUses(QList<PayingVoucher> vouchers, qint64 cost)
{
    UseSuggestion suggestion;
    suggestion.uncovered = std::max<qint64>(cost, 0);
    std::stable_sort(vouchers.begin(), vouchers.end(), expiresBefore);
    auto begin = vouchers.cbegin();
    while (begin != vouchers.cend() && suggestion.uncovered > 0) {
        const auto end = std::upper_bound(begin, vouchers.cend(), *begin, expiresBefore);
        const QList<PayingVoucher> group(begin, end);
        if (worthOf(group) <= suggestion.uncovered)
            spend(group, suggestion);
        else
            spendBest(group, suggestion);
        begin = end;
    }
    return suggestion;
}

} // namespace viatica
