// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/row_difference.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace viatica {

namespace {

// Which elements of a permutation may stay where they are: a longest increasing subsequence.
QSet<int> staying(const QList<int>& order)
{
    QList<qsizetype> tails;                        // index in order that ends the best run of each length
    QList<qsizetype> previous(order.size(), -1);
    for (qsizetype i = 0; i < order.size(); ++i) {
        const auto place = std::lower_bound(tails.cbegin(), tails.cend(), order.at(i),
                                            [&](qsizetype tail, int value) { return order.at(tail) < value; });
        const qsizetype length = place - tails.cbegin();
        if (length > 0)
            previous[i] = tails.at(length - 1);
        if (length == tails.size())
            tails.append(i);
        else
            tails[length] = i;
    }
    QSet<int> stay;
    for (qsizetype i = tails.isEmpty() ? -1 : tails.last(); i >= 0; i = previous.at(i))
        stay.insert(order.at(i));
    return stay;
}

QList<RowStep> removals(const QList<QUuid>& before, const QHash<QUuid, int>& wanted)
{
    QList<RowStep> steps;
    for (int row = int(before.size()) - 1; row >= 0; --row) {
        if (wanted.contains(before.at(row)))
            continue;
        if (!steps.isEmpty() && steps.last().first == row + 1)
            steps.last().first = row;
        else
            steps.append({RowStep::Remove, row, row});
    }
    return steps;
}

// order holds, for each row that is kept, its place in the new list.
QList<RowStep> moves(QList<int> order)
{
    QList<RowStep> steps;
    QSet<int> settled = staying(order);
    if (settled.size() == order.size())
        return steps;
    QList<int> sorted = order;
    std::sort(sorted.begin(), sorted.end());
    for (qsizetype target = 0; target < sorted.size(); ++target) {
        const int value = sorted.at(target);
        if (settled.contains(value))
            continue;
        settled.insert(value);
        const qsizetype from = order.indexOf(value);
        order.removeAt(from);
        // Right behind its predecessor, which is settled by now.
        const qsizetype to = target == 0 ? 0 : order.indexOf(sorted.at(target - 1)) + 1;
        order.insert(to, value);
        if (from != to)
            steps.append({RowStep::Move, int(from), int(to)});
    }
    return steps;
}

QList<RowStep> insertions(const QList<QUuid>& after, const QSet<QUuid>& had)
{
    QList<RowStep> steps;
    for (int row = 0; row < int(after.size()); ++row) {
        if (had.contains(after.at(row)))
            continue;
        if (!steps.isEmpty() && steps.last().last == row - 1)
            steps.last().last = row;
        else
            steps.append({RowStep::Insert, row, row});
    }
    return steps;
}

} // namespace

QList<RowStep> rowDifference(const QList<QUuid>& before, const QList<QUuid>& after)
{
    QHash<QUuid, int> wanted;
    wanted.reserve(after.size());
    for (int row = 0; row < int(after.size()); ++row)
        wanted.insert(after.at(row), row);

    QList<int> kept;
    for (const QUuid& id : before)
        if (const auto place = wanted.constFind(id); place != wanted.cend())
            kept.append(*place);
    const QSet<QUuid> had(before.cbegin(), before.cend());
    return removals(before, wanted) + moves(std::move(kept)) + insertions(after, had);
}

} // namespace viatica
