// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/undo_history.h"

#include <QPointer>

namespace viatica {

namespace {
constexpr qsizetype longest = 50; // the rest is in the trash
}

void UndoHistory::push(Step step)
{
    const QString done = step.done;
    m_done.append(std::move(step));
    if (m_done.size() > longest)
        m_done.removeFirst();
    m_undone.clear();
    m_pushedMeanwhile = isRunning();
    Q_EMIT changed();
    Q_EMIT pushed(done);
}

void UndoHistory::clear()
{
    ++m_generation;
    m_running.reset();
    m_pushedMeanwhile = false;
    m_asked.clear();
    m_done.clear();
    m_undone.clear();
    Q_EMIT changed();
}

void UndoHistory::ask(Direction direction)
{
    m_asked.append(direction);
    next();
}

void UndoHistory::next()
{
    while (!m_running && !m_asked.isEmpty()) {
        const Direction direction = m_asked.takeFirst();
        QList<Step>& from = direction == Direction::Back ? m_done : m_undone;
        if (from.isEmpty())
            continue;
        m_running = from.takeLast();
        Q_EMIT changed();
        const Finished finished = [self = QPointer(this), direction, generation = m_generation](
                                      const std::optional<Error>& error) {
            if (self && self->m_generation == generation)
                self->finish(direction, error);
        };
        const Step step = *m_running; // a step that fails at once ends within its own call
        if (direction == Direction::Back)
            step.undo(finished);
        else
            step.redo(finished);
    }
}

void UndoHistory::finish(Direction direction, const std::optional<Error>& error)
{
    const Step step = std::move(*m_running);
    m_running.reset();
    if (error) {
        m_asked.clear(); // what was to follow relied on this one
        if (error->kind() != ErrorKind::NotFound)
            (direction == Direction::Back ? m_done : m_undone).append(step);
        Q_EMIT changed();
        Q_EMIT failed(*error);
        return;
    }
    if (direction == Direction::Again)
        m_done.append(step);
    else if (!m_pushedMeanwhile)
        m_undone.append(step);
    m_pushedMeanwhile = false;
    Q_EMIT changed();
    if (direction == Direction::Back)
        Q_EMIT undone(step.undone);
    else
        Q_EMIT redone(step.done);
    next();
}

} // namespace viatica
