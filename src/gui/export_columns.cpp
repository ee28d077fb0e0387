// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/export_columns.h"

#include "interchange/trip_csv_format.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace viatica {

namespace {

constexpr int nameRole = Qt::UserRole;
constexpr QChar leftOut = QLatin1Char('-');

struct Label
{
    const char* column;
    const char* text;
};

constexpr Label labels[] = {
    {"id", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Id")},
    {"name", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Name")},
    {"departureDate", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Departure")},
    {"returnDate", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Return")},
    {"purpose", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Purpose")},
    {"description", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Description")},
    {"flightCount", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Number of flights")},
    {"hotelCount", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Number of hotel stays")},
    {"transportationCount", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Number of ground transports")},
    {"carRentalCount", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Number of car rentals")},
    {"eventCount", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Number of events")},
    {"companionCount", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Number of companions")},
    {"createdAt", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Made at")},
    {"updatedAt", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Changed at")},
    {"sharedBy", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Shared by")},
    {"itemKind", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Item: kind")},
    {"itemTitle", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Item: number or name")},
    {"itemFrom", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Item: from, place")},
    {"itemTo", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Item: to")},
    {"itemStart", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Item: start, local time")},
    {"itemStartZone", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Item: time zone of the start")},
    {"itemEnd", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Item: end, local time")},
    {"itemEndZone", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Item: time zone of the end")},
    {"itemConfirmationCode", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Item: confirmation code")},
    {"itemTravellers", QT_TRANSLATE_NOOP("viatica::ExportColumns", "Item: travellers")},
};

QString labelOf(const QString& column)
{
    for (const Label& label : labels)
        if (column == QLatin1String(label.column))
            return QCoreApplication::translate("viatica::ExportColumns", label.text);
    return column;
}

} // namespace

ExportColumns::ExportColumns(QWidget* parent)
    : QListWidget(parent)
{
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setSelectionMode(SingleSelection);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QListWidget::itemChanged, this, &ExportColumns::changed);
    connect(model(), &QAbstractItemModel::rowsMoved, this, &ExportColumns::changed);
}

void ExportColumns::restore(const QStringList& state)
{
    const QSignalBlocker quiet(this);
    clear();
    const QStringList known = tripCsvColumns(true);
    QStringList left = known;
    const auto add = [this](const QString& name, bool ticked) {
        auto* item = new QListWidgetItem(labelOf(name), this);
        item->setData(nameRole, name);
        item->setToolTip(name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    };
    for (const QString& entry : state) {
        const bool ticked = !entry.startsWith(leftOut);
        const QString name = ticked ? entry : entry.mid(1);
        if (left.removeOne(name))
            add(name, ticked);
    }
    for (const QString& name : std::as_const(left))
        add(name, true);
    setWithItems(m_withItems);
    setCurrentRow(0);
}

QStringList ExportColumns::state() const
{
    QStringList state;
    for (int row = 0; row < count(); ++row) {
        const QString name = item(row)->data(nameRole).toString();
        state.append(item(row)->checkState() == Qt::Checked ? name : leftOut + name);
    }
    return state;
}

void ExportColumns::setWithItems(bool withItems)
{
    m_withItems = withItems;
    const QStringList ofTrips = tripCsvColumns(false);
    for (int row = 0; row < count(); ++row)
        item(row)->setHidden(!withItems && !ofTrips.contains(item(row)->data(nameRole).toString()));
}

QStringList ExportColumns::chosen() const
{
    QStringList names;
    for (int row = 0; row < count(); ++row)
        if (item(row)->checkState() == Qt::Checked && !item(row)->isHidden())
            names.append(item(row)->data(nameRole).toString());
    return names;
}

void ExportColumns::moveCurrent(bool up)
{
    const int from = currentRow();
    int to = from;
    do
        to += up ? -1 : 1;
    while (to >= 0 && to < count() && item(to)->isHidden());
    if (from < 0 || to < 0 || to >= count())
        return;
    {
        const QSignalBlocker quiet(this);
        insertItem(to, takeItem(from));
        setWithItems(m_withItems); // what is taken out comes back in sight
        setCurrentRow(to);
    }
    Q_EMIT changed();
}

void ExportColumns::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveCurrent(event->key() == Qt::Key_Up);
        return;
    }
    QListWidget::keyPressEvent(event);
}

} // namespace viatica
