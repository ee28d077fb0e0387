// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/section_list.h"

#include "gui/theme.h"
#include "models/text_match.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>

namespace viatica {

SectionList::SectionList(QWidget* parent)
    : QTreeWidget(parent)
{
    setProperty("field", true);
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(scaled(this, 12));
    setUniformRowHeights(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(scaled(this, 60));
}

int SectionList::sizeHintForColumn(int column) const
{
    return QTreeWidget::sizeHintForColumn(column) + (column == 0 ? scaled(this, 16) : 0);
}

void SectionList::clearSections()
{
    clear();
}

void SectionList::addSection(const QString& title)
{
    auto* section = new QTreeWidgetItem(this, {title});
    section->setFlags(Qt::ItemIsEnabled);
    section->setFont(0, resized(font(), 1.0, QFont::DemiBold));
    section->setFirstColumnSpanned(true);
    section->setExpanded(true);
}

void SectionList::addRow(const QString& name, const QString& value)
{
    auto* row = new QTreeWidgetItem(topLevelItem(topLevelItemCount() - 1), {name, value});
    row->setToolTip(1, value.toHtmlEscaped());
    row->setData(0, Qt::AccessibleTextRole, QString(name + QStringLiteral(": ") + value));
}

int SectionList::filter(const QString& text)
{
    int shown = 0;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem* section = topLevelItem(i);
        int rows = 0;
        for (int j = 0; j < section->childCount(); ++j) {
            QTreeWidgetItem* row = section->child(j);
            const bool found = matchText(text, row->text(0) + QLatin1Char(' ') + row->text(1)).has_value();
            row->setHidden(!found);
            rows += found ? 1 : 0;
        }
        section->setHidden(rows == 0);
        shown += rows;
    }
    return shown;
}

QString SectionList::plainText() const
{
    QString text;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const QTreeWidgetItem* section = topLevelItem(i);
        text += section->text(0) + QLatin1Char('\n');
        for (int j = 0; j < section->childCount(); ++j)
            text += QStringLiteral("  %1: ").arg(section->child(j)->text(0)) + section->child(j)->text(1) +
                    QLatin1Char('\n');
    }
    return text;
}

void SectionList::changeEvent(QEvent* event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void SectionList::fit()
{
    for (int i = 0; i < topLevelItemCount(); ++i)
        topLevelItem(i)->setFont(0, resized(font(), 1.0, QFont::DemiBold));
    setIndentation(scaled(this, 12));
}

} // namespace viatica
