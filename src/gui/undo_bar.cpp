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
    connect(&m_history, &UndoHistory::pushed, this, [this](const QString& done) {
        m_bar->show(NoticeBar::Kind::Information, done, tr("&Undo"), [this] { m_history.undo(); }, m_duration);
    });
    connect(&m_history, &UndoHistory::changed, this, [this] {
        if (!m_history.canUndo())
            m_bar->dismiss();
    });
}

} // namespace viatica
