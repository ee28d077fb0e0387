// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/centered_page.h"

#include "gui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace viatica {

CenteredPage::CenteredPage(QWidget* page, QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(scaled(this, 24), scaled(this, 24), scaled(this, 24), scaled(this, 24));
    auto* columns = new QHBoxLayout;
    page->setFixedWidth(scaled(this, 440));
    columns->addStretch();
    columns->addWidget(page);
    columns->addStretch();
    rows->addStretch(2);
    rows->addLayout(columns);
    rows->addStretch(3);
    setWidget(content);
    content->setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
}

} // namespace viatica
