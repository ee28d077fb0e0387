// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trash_table_model.h"

#include "models/date_text.h"
#include "models/future_watch.h"
#include "models/row_difference.h"
#include "services/trip_service.h"

#include <QSet>

#include <algorithm>

namespace viatica {

namespace {

constexpr int pageSize = 200;
constexpr int largestRead = 1000;

struct Kind
{
    const char* name;
    const char* text;
    const char* icon;
};

constexpr Kind kinds[]{
    {"TRIP", QT_TRANSLATE_NOOP("viatica::TrashTableModel", "Trip"), "luggage"},
    {"FLIGHT", QT_TRANSLATE_NOOP("viatica::TrashTableModel", "Flight"), "plane-departure"},
    {"HOTEL", QT_TRANSLATE_NOOP("viatica::TrashTableModel", "Stay"), "bed"},
    {"TRANSPORTATION", QT_TRANSLATE_NOOP("viatica::TrashTableModel", "Ground transport"), "train"},
    {"CAR_RENTAL", QT_TRANSLATE_NOOP("viatica::TrashTableModel", "Car rental"), "car"},
    {"EVENT", QT_TRANSLATE_NOOP("viatica::TrashTableModel", "Event"), "calendar-event"},
    {"VOUCHER", QT_TRANSLATE_NOOP("viatica::TrashTableModel", "Voucher"), "ticket"},
    {"COMPANION", QT_TRANSLATE_NOOP("viatica::TrashTableModel", "Companion"), "user"},
};

const Kind* kindOf(const QString& name)
{
    for (const Kind& kind : kinds)
        if (name == QLatin1String(kind.name))
            return &kind;
    return nullptr;
}

QList<QUuid> idsOf(const QList<TrashEntry>& rows)
{
    QList<QUuid> ids;
    ids.reserve(rows.size());
    for (const TrashEntry& row : rows)
        ids.append(row.id.uuid());
    return ids;
}

} // namespace

QString trashKindName(const QString& kind)
{
    const Kind* known = kindOf(kind);
    return known ? TrashTableModel::tr(known->text) : kind;
}

QStringList trashKindNames()
{
    QStringList names;
    for (const Kind& kind : kinds)
        names.append(TrashTableModel::tr(kind.text));
    return names;
}

TrashTableModel::TrashTableModel(TrashService& trash, TripService& trips, const Clock& clock, QLocale locale,
                                 QObject* parent)
    : QAbstractTableModel(parent)
    , m_trash(trash)
    , m_clock(clock)
    , m_locale(std::move(locale))
{
    // Several changes in one turn of the event loop are read once.
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(0);
    connect(&m_refreshTimer, &QTimer::timeout, this, &TrashTableModel::refresh);
    const auto readSoon = [this] { m_refreshTimer.start(); };
    connect(&m_trash, &TrashService::trashChanged, this, readSoon);
    connect(&trips, &TripService::tripsRemoved, this, readSoon);
    connect(&trips, &TripService::tripsReset, this, readSoon);
}

TrashTableModel::~TrashTableModel()
{
    m_future.cancel();
}

// --- Reading
// -------------------------------------------------------------------------------------------------------

void TrashTableModel::refresh()
{
    m_refreshTimer.stop();
    const qsizetype pages = std::max<qsizetype>(1, (m_rows.size() + pageSize - 1) / pageSize);
    read(int(std::min<qsizetype>(pages * pageSize, largestRead)), {});
}

bool TrashTableModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_more && !m_loading && !m_next.isEmpty();
}

void TrashTableModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        read(pageSize, m_next);
}

void TrashTableModel::read(int limit, const QString& after)
{
    m_future.cancel();
    const quint64 generation = ++m_generation;
    setLoading(true);
    m_future = m_trash.list(limit, after);
    watchFuture(
        m_future, this,
        [this, generation, more = !after.isEmpty()](const TrashList& page) {
            if (generation == m_generation)
                take(page, more);
        },
        [this, generation](const Error& error) {
            if (generation == m_generation)
                giveUp(error);
        });
}

void TrashTableModel::take(const TrashList& page, bool more)
{
    m_next = page.next;
    m_more = true;
    m_known = true;
    if (more)
        append(page.rows);
    else
        applyDifference(page.rows);
    // A page after the last one says nothing of the total.
    if (!more || !page.rows.isEmpty())
        m_total = page.total;
    setLoading(false);
    Q_EMIT loaded();
}

void TrashTableModel::giveUp(const Error& error)
{
    m_more = false;
    setLoading(false);
    if (error.kind() != ErrorKind::Cancelled)
        Q_EMIT failed(error);
}

void TrashTableModel::cancel()
{
    if (!m_loading)
        return;
    ++m_generation;
    m_future.cancel();
    m_more = false;
    setLoading(false);
}

void TrashTableModel::setLoading(bool loading)
{
    if (loading == m_loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

// --- Rows
// ----------------------------------------------------------------------------------------------------------

void TrashTableModel::append(const QList<TrashEntry>& rows)
{
    const QList<QUuid> ids = idsOf(m_rows);
    const QSet<QUuid> known(ids.cbegin(), ids.cend());
    QList<TrashEntry> added;
    for (const TrashEntry& row : rows)
        if (!known.contains(row.id.uuid()))
            added.append(row);
    if (added.isEmpty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    m_rows += added;
    endInsertRows();
}

// Entries never change: they come, go and, with a clock that was set back, move.
void TrashTableModel::applyDifference(const QList<TrashEntry>& rows)
{
    for (const RowStep& step : rowDifference(idsOf(m_rows), idsOf(rows))) {
        switch (step.kind) {
        case RowStep::Remove:
            beginRemoveRows({}, step.first, step.last);
            m_rows.remove(step.first, step.last - step.first + 1);
            endRemoveRows();
            break;
        case RowStep::Move:
            beginMoveRows({}, step.first, step.first, {}, step.last > step.first ? step.last + 1 : step.last);
            m_rows.move(step.first, step.last);
            endMoveRows();
            break;
        case RowStep::Insert:
            beginInsertRows({}, step.first, step.last);
            m_rows.insert(step.first, step.last - step.first + 1, TrashEntry());
            std::copy(rows.cbegin() + step.first, rows.cbegin() + step.last + 1, m_rows.begin() + step.first);
            endInsertRows();
            break;
        }
    }
}

void TrashTableModel::updateTimes()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columns - 1));
}

// --- What views ask
// ------------------------------------------------------------------------------------------------

int TrashTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TrashTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant TrashTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TrashEntry& entry = m_rows.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(entry, column);
    case Qt::ToolTipRole:
        return toolTip(entry, column);
    case Qt::AccessibleTextRole:
        return accessibleText(entry, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeft));
    case IdRole:
        return entry.id.uuid();
    case IconRole: {
        const Kind* kind = kindOf(entry.kind);
        return column == Column::What && kind ? QString::fromLatin1(kind->icon) : QVariant();
    }
    default:
        return {};
    }
}

int TrashTableModel::daysLeft(const TrashEntry& entry) const
{
    const qint64 passed = entry.deletedAt.daysTo(m_clock.now());
    return int(std::clamp<qint64>(daysKept - passed, 0, daysKept));
}

QString TrashTableModel::display(const TrashEntry& entry, Column column) const
{
    switch (column) {
    case Column::What:
        return entry.title.isEmpty() ? tr("Without a name") : entry.title;
    case Column::Kind:
        return trashKindName(entry.kind);
    case Column::Deleted:
        return shortDate(m_locale, entry.deletedAt.toLocalTime().date());
    case Column::Left:
        return daysLeft(entry) == 0 ? tr("until today") : tr("%Ln more day(s)", nullptr, daysLeft(entry));
    }
    return {};
}

QString TrashTableModel::toolTip(const TrashEntry& entry, Column column) const
{
    switch (column) {
    case Column::What: // plain text: a name is never taken for HTML
        return QStringLiteral("<span>") + trashKindName(entry.kind).toHtmlEscaped() + QStringLiteral("<br>") +
               entry.title.toHtmlEscaped() + QStringLiteral("</span>");
    case Column::Deleted:
        return m_locale.toString(entry.deletedAt.toLocalTime(), QLocale::LongFormat);
    case Column::Left:
        return tr("Kept until %1")
            .arg(m_locale.toString(entry.deletedAt.toLocalTime().addDays(daysKept).date(),
                                   QLocale::LongFormat));
    case Column::Kind:
        break;
    }
    return {};
}

QString TrashTableModel::accessibleText(const TrashEntry& entry, Column column) const
{
    if (column != Column::What)
        return headerData(int(column), Qt::Horizontal).toString() + QStringLiteral(": ") +
               display(entry, column);
    // The first cell reads as the whole row.
    return tr("%1 “%2”, deleted on %3, kept %4.")
        .arg(trashKindName(entry.kind), display(entry, Column::What),
             m_locale.toString(entry.deletedAt.toLocalTime(), QLocale::LongFormat),
             display(entry, Column::Left));
}

QVariant TrashTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::What:
        return tr("What");
    case Column::Kind:
        return tr("Kind");
    case Column::Deleted:
        return tr("Deleted");
    case Column::Left:
        return tr("Kept");
    }
    return {};
}

} // namespace viatica
