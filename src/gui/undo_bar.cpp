// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/undo_bar.h"

#include "gui/theme.h"
#include "gui/undo_history.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace viatica {

UndoBar::UndoBar(UndoHistory& history, QWidget* parent)
    : QWidget(parent)
    , m_history(history)
    , m_bar(new NoticeBar(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    const int edge = scaled(this, 24);
    layout->addWidget(new NoticeSlot(m_bar, {edge, 0, edge, scaled(this, 12)}, this));
    m_bar->button()->setObjectName(QStringLiteral("undoButton"));
    connect(&m_history, &UndoHistory::pushed, this, &UndoBar::offerUndo);
    connect(&m_history, &UndoHistory::redone, this, &UndoBar::offerUndo);
    connect(&m_history, &UndoHistory::undone, this, &UndoBar::offerRedo);
    // A problem is longer than ten seconds in sight: it says why something did not happen.
    connect(&m_history, &UndoHistory::failed, this, [this](const Error& error) {
        if (error.kind() != ErrorKind::Cancelled)
            m_bar->show(NoticeBar::Kind::Problem, error.message());
    });
    connect(&m_history, &UndoHistory::changed, this, [this] {
        if (!m_history.canUndo() && !m_history.canRedo() && !m_history.isRunning())
            m_bar->dismiss();
    });
}

void UndoBar::offerUndo(const QString& done)
{
    m_bar->show(NoticeBar::Kind::Information, done, tr("&Undo"), [this] { m_history.undo(); }, m_duration);
}

void UndoBar::offerRedo(const QString& undone)
{
    m_bar->show(NoticeBar::Kind::Information, undone, tr("&Redo"), [this] { m_history.redo(); }, m_duration);
}

} // namespace viatica
