// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/check_list.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace viatica {

namespace {

QString nameOf(CheckStep step)
{
    switch (step) {
    case CheckStep::Server:
        return CheckList::tr("Server");
    case CheckStep::Security:
        return CheckList::tr("Encryption");
    case CheckStep::Login:
        return CheckList::tr("Login");
    case CheckStep::Database:
        return CheckList::tr("Database");
    case CheckStep::Tables:
        return CheckList::tr("Tables");
    case CheckStep::Rights:
        break;
    }
    return CheckList::tr("Rights");
}

QIcon markOf(CheckState state, const Colors& colors)
{
    switch (state) {
    case CheckState::Passed:
        return coloredIcon(QStringLiteral("circle-check"), colors.good);
    case CheckState::Weak:
        return coloredIcon(QStringLiteral("alert-triangle"), colors.warning);
    case CheckState::Failed:
        return coloredIcon(QStringLiteral("circle-x"), colors.danger);
    case CheckState::NotTried:
        break;
    }
    return coloredIcon(QStringLiteral("circle"), colors.border);
}

QString wordOf(CheckState state)
{
    switch (state) {
    case CheckState::Passed:
        return CheckList::tr("all right");
    case CheckState::Weak:
        return CheckList::tr("weak");
    case CheckState::Failed:
        return CheckList::tr("failed");
    case CheckState::NotTried:
        break;
    }
    return CheckList::tr("not tried");
}

} // namespace

CheckList::CheckList(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setHorizontalSpacing(scaled(this, 8));
    m_layout->setVerticalSpacing(scaled(this, 4));
    m_layout->setColumnStretch(2, 1);
    setAccessibleName(tr("Result of the test"));
    hide();
}

void CheckList::show(const ConnectionReport& report)
{
    m_report = report;
    build();
    setVisible(true);
}

void CheckList::clear()
{
    m_report = {};
    build();
    hide();
}

void CheckList::build()
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList spoken;
    for (int row = 0; row < int(m_report.lines.size()); ++row) {
        const CheckLine& line = m_report.lines.at(row);
        addLine(row, line);
        spoken.append(tr("%1: %2. %3").arg(nameOf(line.step), wordOf(line.state), line.text));
    }
    setAccessibleDescription(spoken.join(QLatin1Char(' ')));
}

void CheckList::addLine(int row, const CheckLine& line)
{
    const Colors& colors = colorsOf(palette());
    const int side = scaled(this, 16);
    auto* mark = new QLabel(this);
    mark->setPixmap(markOf(line.state, colors).pixmap(side, side));
    mark->setToolTip(wordOf(line.state));
    auto* name = new QLabel(nameOf(line.step), this);
    name->setFont(resized(font(), 1.0, line.state == CheckState::NotTried ? QFont::Normal : QFont::DemiBold));
    auto* text = new QLabel(line.state == CheckState::NotTried ? tr("not tried") : line.text, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setObjectName(QStringLiteral("line%1").arg(row));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setFocusPolicy(Qt::NoFocus);
    QPalette own = text->palette();
    own.setColor(QPalette::WindowText, line.state == CheckState::Failed ? colors.danger : colors.secondary);
    text->setPalette(own);
    // Centred on the first line of a sentence that may have several.
    mark->setFixedHeight(text->fontMetrics().height());
    m_layout->addWidget(mark, row, 0, Qt::AlignTop);
    m_layout->addWidget(name, row, 1, Qt::AlignTop);
    m_layout->addWidget(text, row, 2);
}

void CheckList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        build();
    QWidget::changeEvent(event);
}

} // namespace viatica
