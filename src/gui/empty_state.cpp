// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/empty_state.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace viatica {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setTextRole(m_title, TextRole::Section);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(scaled(this, 380));
    for (QLabel* label : {m_icon, m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(scaled(this, 8));
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addSpacing(scaled(this, 4));
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
}

void EmptyState::show(const QString& icon, const QString& title, const QString& text, const QString& action)
{
    m_iconName = icon;
    m_title->setText(title);
    m_text->setText(text);
    const int width = qMin(m_text->maximumWidth(), m_text->fontMetrics().horizontalAdvance(text) + 8);
    m_text->setMinimumWidth(width);
    m_text->setMinimumHeight(qMax(0, m_text->heightForWidth(width))); // an aligned label would get the height of one line
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    redraw();
}

void EmptyState::setTextWidth(int width)
{
    m_text->setMaximumWidth(width);
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        redraw();
    QWidget::changeEvent(event);
}

void EmptyState::redraw()
{
    const int side = scaled(this, 40);
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(coloredIcon(m_iconName, colorsOf(palette()).border).pixmap(side, side));
}

} // namespace viatica
