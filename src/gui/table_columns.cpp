// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table_columns.h"

#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QIODevice>
#include <QTableView>

#include <algorithm>

namespace viatica {

namespace {
constexpr quint8 stateVersion = 1;
}

TableColumns::TableColumns(QTableView* table, int stretched, QList<int> givingWay)
    : QObject(table)
    , m_table(table)
    , m_stretched(stretched)
    , m_givingWay(std::move(givingWay))
{
    table->viewport()->installEventFilter(this);
    connect(header(), &QHeaderView::sectionMoved, this, [this] { m_customized = true; });
    connect(header(), &QHeaderView::sectionResized, this, [this](int section, int, int) {
        if (m_fitting || section == m_stretched)
            return;
        m_customized = true;
        fit();
    });
}

QHeaderView* TableColumns::header() const
{
    return m_table->horizontalHeader();
}

int TableColumns::columns() const
{
    return header()->count();
}

void TableColumns::setUsualWidths(const QHash<int, int>& widths)
{
    m_usual = widths;
    if (m_customized)
        return;
    m_fitting = true;
    header()->setSectionResizeMode(QHeaderView::Interactive);
    header()->setSectionResizeMode(m_stretched, QHeaderView::Stretch);
    for (auto width = m_usual.cbegin(); width != m_usual.cend(); ++width)
        header()->resizeSection(width.key(), width.value());
    m_fitting = false;
    fit();
}

bool TableColumns::isShown(int column) const
{
    return !header()->isSectionHidden(column) || m_leftOut.contains(column);
}

void TableColumns::setShown(int column, bool shown)
{
    if (column == m_stretched || shown == isShown(column))
        return;
    m_customized = true;
    m_leftOut.remove(column);
    header()->setSectionHidden(column, !shown);
    fit();
    Q_EMIT changed();
}

void TableColumns::move(int column, int by)
{
    const int from = header()->visualIndex(column);
    const int to = from + by;
    if (to < 0 || to >= columns())
        return;
    header()->moveSection(from, to);
    Q_EMIT changed();
}

void TableColumns::reset()
{
    m_leftOut.clear();
    for (int column = 0; column < columns(); ++column) {
        header()->moveSection(header()->visualIndex(column), column);
        header()->setSectionHidden(column, false);
    }
    m_customized = false;
    setUsualWidths(m_usual);
    Q_EMIT changed();
}

QList<int> TableColumns::order() const
{
    QList<int> order;
    for (int place = 0; place < columns(); ++place)
        order.append(header()->logicalIndex(place));
    return order;
}

QByteArray TableColumns::state() const
{
    QList<int> hidden;
    QList<int> widths;
    bool usual = !m_customized;
    for (int column = 0; column < columns(); ++column) {
        if (!isShown(column))
            hidden.append(column);
        const bool visible = !header()->isSectionHidden(column);
        widths.append(visible ? header()->sectionSize(column) : m_usual.value(column));
        usual = usual && isShown(column) && header()->visualIndex(column) == column;
    }
    if (usual)
        return {};
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateVersion << order() << hidden << widths;
    return bytes;
}

void TableColumns::restore(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint8 version = 0;
    QList<int> order;
    QList<int> hidden;
    QList<int> widths;
    stream >> version >> order >> hidden >> widths;
    QList<int> sorted = order;
    std::sort(sorted.begin(), sorted.end());
    QList<int> all;
    for (int column = 0; column < columns(); ++column)
        all.append(column);
    // Of another version of the program, or damaged: the usual columns then.
    if (stream.status() != QDataStream::Ok || version != stateVersion || sorted != all || widths.size() != columns())
        return;
    m_fitting = true;
    m_leftOut.clear(); // of the columns as they were: one that is hidden now would come back
    for (int place = 0; place < columns(); ++place)
        header()->moveSection(header()->visualIndex(order.at(place)), place);
    for (int column = 0; column < columns(); ++column) {
        header()->setSectionHidden(column, column != m_stretched && hidden.contains(column));
        if (column != m_stretched && widths.at(column) > 0)
            header()->resizeSection(column, widths.at(column));
    }
    m_customized = true;
    m_fitting = false;
    fit();
}

void TableColumns::fit()
{
    if (m_fitting || columns() == 0)
        return;
    m_fitting = true;
    const auto width = [this](int column) {
        // A hidden section has no size of its own.
        return header()->isSectionHidden(column) ? m_usual.value(column) : header()->sectionSize(column);
    };
    int needed = m_smallest;
    for (int column = 0; column < columns(); ++column)
        if (column != m_stretched && isShown(column))
            needed += width(column);
    QSet<int> leftOut;
    for (const int column : m_givingWay) {
        if (needed <= m_table->viewport()->width())
            break;
        if (!isShown(column))
            continue;
        needed -= width(column);
        leftOut.insert(column);
    }
    for (const int column : m_givingWay) {
        if (leftOut.contains(column) == m_leftOut.contains(column))
            continue;
        header()->setSectionHidden(column, leftOut.contains(column));
        if (!leftOut.contains(column) && header()->sectionSize(column) == 0)
            header()->resizeSection(column, m_usual.value(column));
    }
    m_leftOut = leftOut;
    m_fitting = false;
}

bool TableColumns::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace viatica
