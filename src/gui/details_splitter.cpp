// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details_splitter.h"

#include "gui/theme.h"

#include <QEvent>

namespace viatica {

DetailsSplitter::DetailsSplitter(QWidget* parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setChildrenCollapsible(false);
    setHandleWidth(scaled(this, 12));
}

void DetailsSplitter::setWidgets(QWidget* list, QWidget* details)
{
    m_list = list;
    m_details = details;
    addWidget(list);
    addWidget(details);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    arrange();
}

void DetailsSplitter::setWanted(bool wanted)
{
    m_wanted = wanted;
    m_insisted = false;
    arrange();
}

void DetailsSplitter::toggle()
{
    m_wanted = !areDetailsShown();
    m_insisted = m_wanted;
    arrange();
}

bool DetailsSplitter::areDetailsShown() const
{
    return m_details && !m_details->isHidden();
}

QByteArray DetailsSplitter::arrangement() const
{
    return orientation() == Qt::Horizontal && m_placed && areDetailsShown() ? saveState() : m_besides;
}

void DetailsSplitter::restoreArrangement(const QByteArray& state)
{
    m_besides = state;
    m_placed = false;
    arrange();
}

void DetailsSplitter::arrange()
{
    if (!m_details || m_arranging)
        return;
    m_arranging = true;
    // Before the first layout nothing is known of the room.
    const bool besides = !m_sized || width() >= scaled(this, 680);
    const bool below = height() >= scaled(this, 560);
    if (!besides && orientation() == Qt::Horizontal) {
        if (areDetailsShown())
            m_besides = saveState();
        setOrientation(Qt::Vertical);
        setSizes({height(), height()});
    } else if (besides && m_sized && (orientation() == Qt::Vertical || !m_placed)) {
        setOrientation(Qt::Horizontal);
        if (!restoreState(m_besides))
            setSizes({width() * 3, width() * 2});
        setHandleWidth(scaled(this, 12)); // the state has one of its own
        m_placed = true;
    }
    if (besides || below)
        m_insisted = false;
    m_details->setVisible(m_wanted && (besides || below || m_insisted));
    m_arranging = false;
    if (m_shown != areDetailsShown()) {
        m_shown = areDetailsShown();
        Q_EMIT detailsShownChanged(m_shown);
    }
}

void DetailsSplitter::resizeEvent(QResizeEvent* event)
{
    QSplitter::resizeEvent(event);
    m_sized = true;
    arrange();
}

void DetailsSplitter::changeEvent(QEvent* event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace viatica
