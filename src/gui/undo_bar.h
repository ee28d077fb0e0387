// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/notice_bar.h"

#include <QWidget>

namespace viatica {

class UndoHistory;

/// For ten seconds after something was changed: what it was, and Undo; after an undo, Redo.
class UndoBar final : public QWidget
{
    Q_OBJECT

public:
    explicit UndoBar(UndoHistory& history, QWidget* parent = nullptr);
    [[nodiscard]] NoticeBar* bar() const { return m_bar; }
    /// How long it stays; tests are not as patient as people.
    void setDuration(std::chrono::milliseconds duration) { m_duration = duration; }

private:
    void offerUndo(const QString& done);
    void offerRedo(const QString& undone);

    UndoHistory& m_history;
    NoticeBar* m_bar;
    std::chrono::milliseconds m_duration{10'000};
};

} // namespace viatica
