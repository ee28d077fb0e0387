// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace viatica {

/// What can be taken back and done again, across all pages, the newest last. Steps go to the database and take their
/// time; several that are asked for meanwhile follow one after the other, and so do those that are asked for while a
/// change is on its way (expect()). Steps must not refer to a page, which may be gone by then.
class UndoHistory final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// How a step went; nothing for success.
    using Finished = std::function<void(const std::optional<Error>&)>;
    struct Step
    {
        QString done;   ///< what was done, a sentence: "“Tokyo” was deleted."
        QString undone; ///< and when it is taken back: "“Tokyo” is back."
        std::function<void(const Finished&)> undo;
        std::function<void(const Finished&)> redo;
    };

    /// Something was just done. What had been taken back before can no longer be done again.
    void push(Step step);
    /// A change was just sent to the database: undo() means that one, so it waits for settle().
    void expect();
    /// The change that was expected has been pushed, or has failed.
    void settle();
    void undo() { ask(Direction::Back); }
    void redo() { ask(Direction::Again); }
    /// Takes the step that failed last once more; nothing happens when something else was done since.
    void retry();
    /// Forgets all, as at sign-out; a step under way ends unheard.
    void clear();

    /// Also while what could be taken back is still on its way: undo() then waits for it.
    [[nodiscard]] bool canUndo() const
    {
        return !m_done.isEmpty() || m_expected > 0 || (m_running && m_direction == Direction::Again);
    }
    [[nodiscard]] bool canRedo() const
    {
        return !m_undone.isEmpty() || (m_running && m_direction == Direction::Back && m_pushedMeanwhile == 0);
    }
    /// Whether a step is on its way to the database.
    [[nodiscard]] bool isRunning() const { return m_running.has_value(); }
    /// What undo() would take back; empty when there is nothing.
    [[nodiscard]] QString newestDone() const { return m_done.isEmpty() ? QString() : m_done.last().done; }
    /// What redo() would do again; empty when there is nothing.
    [[nodiscard]] QString newestUndone() const { return m_undone.isEmpty() ? QString() : m_undone.last().done; }

Q_SIGNALS:
    void pushed(const QString& done);
    void undone(const QString& undone);
    void redone(const QString& done);
    /// A step could not be taken. It stays where it was, for retry(), unless what it is about is gone (NotFound).
    void failed(const viatica::Error& error);
    void changed();

private:
    enum class Direction { Back, Again };

    void ask(Direction direction);
    void next();
    void putBack(Direction direction, const Step& step);
    void finish(Direction direction, const std::optional<Error>& error);

    QList<Step> m_done;
    QList<Step> m_undone;
    QList<Direction> m_asked;
    std::optional<Step> m_running; ///< in neither list while it is under way
    Direction m_direction = Direction::Back; ///< of m_running
    std::optional<Direction> m_failed; ///< of the last step, while nothing was done since
    qsizetype m_pushedMeanwhile = 0;   ///< steps that were pushed while m_running was under way
    int m_expected = 0;
    quint64 m_generation = 0; ///< of clear(): what was under way then is no longer heard
};

} // namespace viatica
