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
    m_failed.reset();
    if (isRunning())
        ++m_pushedMeanwhile;
    Q_EMIT changed();
    Q_EMIT pushed(done);
}

void UndoHistory::expect()
{
    ++m_expected;
    Q_EMIT changed();
}

void UndoHistory::settle()
{
    if (m_expected == 0)
        return; // forgotten by clear()
    --m_expected;
    Q_EMIT changed();
    next();
}

void UndoHistory::retry()
{
    if (m_failed)
        ask(*m_failed);
}

void UndoHistory::clear()
{
    ++m_generation;
    m_running.reset();
    m_failed.reset();
    m_pushedMeanwhile = 0;
    m_expected = 0;
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
    while (!m_running && m_expected == 0 && !m_asked.isEmpty()) {
        const Direction direction = m_asked.takeFirst();
        QList<Step>& from = direction == Direction::Back ? m_done : m_undone;
        if (from.isEmpty())
            continue;
        m_running = from.takeLast();
        m_direction = direction;
        m_failed.reset();
        m_pushedMeanwhile = 0;
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

// Where the step was: below what was pushed since.
void UndoHistory::putBack(Direction direction, const Step& step)
{
    if (direction == Direction::Back)
        m_done.insert(qMax<qsizetype>(0, m_done.size() - m_pushedMeanwhile), step);
    else if (m_pushedMeanwhile == 0)
        m_undone.append(step);
}

void UndoHistory::finish(Direction direction, const std::optional<Error>& error)
{
    const Step step = std::move(*m_running);
    m_running.reset();
    if (error) {
        m_asked.clear(); // what was to follow relied on this one
        if (error->kind() != ErrorKind::NotFound) {
            putBack(direction, step);
            if (m_pushedMeanwhile == 0)
                m_failed = direction;
        }
        Q_EMIT changed();
        Q_EMIT failed(*error);
        return;
    }
    putBack(direction == Direction::Back ? Direction::Again : Direction::Back, step);
    Q_EMIT changed();
    if (direction == Direction::Back)
        Q_EMIT undone(step.undone);
    else
        Q_EMIT redone(step.done);
    next();
}

} // namespace viatica
