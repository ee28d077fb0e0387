// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/notice_bar.h"

#include <QWidget>

namespace viatica {

class Error;
class Requests;
class UndoHistory;

/// For ten seconds after something was changed: what it was, and Undo; after an undo, Redo. The time stands still
/// while the pointer or the keyboard is on it. A step that failed says why, and what can be done, until it is closed.
class UndoBar final : public QWidget
{
    Q_OBJECT

public:
    explicit UndoBar(UndoHistory& history, QWidget* parent = nullptr);
    [[nodiscard]] NoticeBar* bar() const { return m_bar; }
    /// How long it stays; tests are not as patient as people.
    void setDuration(std::chrono::milliseconds duration) { m_duration = duration; }
    /// Where steps and deletions are under way: when they take long, the bar says so and offers to cancel.
    void watch(Requests& requests);

Q_SIGNALS:
    /// A step found that the session has ended.
    void signInRequested();

private:
    void offerUndo(const QString& done);
    void offerRedo(const QString& undone);
    void showFailure(const Error& error);

    UndoHistory& m_history;
    NoticeBar* m_bar;
    std::chrono::milliseconds m_duration{10'000};
    bool m_waiting = false; ///< whether the bar speaks of what takes long
};

} // namespace viatica
