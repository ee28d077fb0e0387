// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QUuid>

namespace viatica {

/// One change of a list of rows, as a table model announces it. Ranges include both ends.
struct RowStep
{
    enum Kind { Remove, Move, Insert };
    Kind kind;
    int first; ///< Move: where the row is before
    int last;  ///< Move: where the row is after

    friend bool operator==(const RowStep& a, const RowStep& b)
    {
        return a.kind == b.kind && a.first == b.first && a.last == b.last;
    }
};

/// The steps that make @p before into @p after: removals from the end, then as few moves as possible, then
/// insertions from the beginning, each named by its final rows. Rows are told apart by their ids, each of which
/// occurs once.
[[nodiscard]] QList<RowStep> rowDifference(const QList<QUuid>& before, const QList<QUuid>& after);

} // namespace viatica
