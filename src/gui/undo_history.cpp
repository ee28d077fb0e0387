// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/undo_history.h"

namespace viatica {

namespace {
constexpr qsizetype longest = 50; // the rest is in the trash
}

void UndoHistory::push(Entry entry)
{
    const QString done = entry.done;
    m_entries.append(std::move(entry));
    if (m_entries.size() > longest)
        m_entries.removeFirst();
    Q_EMIT changed();
    Q_EMIT pushed(done);
}

void UndoHistory::undo()
{
    if (m_entries.isEmpty())
        return;
    const Entry entry = m_entries.takeLast();
    Q_EMIT changed();
    entry.undo();
}

void UndoHistory::clear()
{
    if (m_entries.isEmpty())
        return;
    m_entries.clear();
    Q_EMIT changed();
}

} // namespace viatica
