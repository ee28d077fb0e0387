// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/undo_bar.h"

#include "gui/requests.h"
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
    connect(&m_history, &UndoHistory::failed, this, &UndoBar::showFailure);
    connect(&m_history, &UndoHistory::changed, this, [this] {
        if (!m_history.canUndo() && !m_history.canRedo() && !m_history.isRunning())
            m_bar->dismiss();
    });
}

void UndoBar::watch(Requests& requests)
{
    connect(&requests, &Requests::slowChanged, this, [this, &requests](bool slow) {
        if (slow)
            m_bar->show(NoticeBar::Kind::Information, tr("This takes longer than usual…"), tr("&Cancel"),
                        [&requests] { requests.cancel(); });
        else if (m_waiting)
            m_bar->dismiss();
        m_waiting = slow;
    });
}

// A problem is longer than ten seconds in sight: it says why something did not happen.
void UndoBar::showFailure(const Error& error)
{
    m_waiting = false;
    switch (error.kind()) {
    case ErrorKind::Cancelled:
        m_bar->show(NoticeBar::Kind::Information, error.message(), {}, {}, m_duration);
        break;
    case ErrorKind::NotFound:
        m_bar->show(NoticeBar::Kind::Problem, error.message());
        break;
    case ErrorKind::AccessDenied:
        m_bar->show(NoticeBar::Kind::Warning, error.message(), tr("&Sign In"), [this] { Q_EMIT signInRequested(); });
        break;
    default:
        m_bar->show(NoticeBar::Kind::Problem, error.message(), tr("Tr&y Again"), [this] { m_history.retry(); });
    }
}

void UndoBar::offerUndo(const QString& done)
{
    m_waiting = false;
    m_bar->show(NoticeBar::Kind::Information, done, tr("Un&do"), [this] { m_history.undo(); }, m_duration);
}

void UndoBar::offerRedo(const QString& undone)
{
    m_waiting = false;
    m_bar->show(NoticeBar::Kind::Information, undone, tr("Re&do"), [this] { m_history.redo(); }, m_duration);
}

} // namespace viatica
