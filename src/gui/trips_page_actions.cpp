// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does with trips: the dialogs it opens, what becomes of their results, deleting, failures.
#include "gui/trips_page.h"

#include "domain/clock.h"
#include "gui/column_dialog.h"
#include "gui/dialogs.h"
#include "gui/duplicate_trip_dialog.h"
#include "gui/export_dialog.h"
#include "gui/filter_button.h"
#include "gui/move_trip_dialog.h"
#include "gui/requests.h"
#include "gui/settings.h"
#include "gui/table_columns.h"
#include "gui/trip_changes.h"
#include "gui/trip_details_pane.h"
#include "gui/trip_dialog.h"
#include "gui/trip_printing.h"
#include "gui/trip_table_view.h"
#include "gui/unsaved_trip.h"
#include "models/timeline_model.h"
#include "models/trip_table_model.h"
#include "ui_trips_page.h"

#include <QDir>

#include <chrono>
#include <utility>

namespace viatica {

using namespace std::chrono_literals;

namespace {

/// The list that surely has the trip.
TripFilter filterFor(const Trip& trip, const QDate& today)
{
    if (matches(trip, TripFilter::Past, today))
        return TripFilter::Past;
    return matches(trip, TripFilter::Current, today) ? TripFilter::Current : TripFilter::Upcoming;
}

} // namespace

void TripsPage::newTrip()
{
    openTripDialog(std::nullopt);
}

bool TripsPage::mayOpen()
{
    if (!m_dialog)
        return true;
    m_dialog->raise(); // two answers to two quick double clicks
    m_dialog->activateWindow();
    return false;
}

bool TripsPage::isOwn(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return false;
    const TripSummary& summary = m_model->trip(row);
    if (summary.sharedBy.isEmpty())
        return true;
    say(NoticeBar::Kind::Information,
        tr("“%1” is %2's trip. You can see it, but only they can change it.").arg(summary.name, summary.sharedBy),
        {}, {}, 10s);
    return false;
}

void TripsPage::open(QDialog* dialog)
{
    m_dialog = dialog;
    dialog->open();
}

void TripsPage::openTripDialog(const std::optional<Trip>& trip)
{
    if (!mayOpen())
        return;
    follow(trip ? new TripDialog(m_services.trips, m_dialogs, m_services.clock, *trip, this)
                : new TripDialog(m_services.trips, m_dialogs, m_services.clock, this));
}

std::optional<UnsavedTrip> TripsPage::unsaved() const
{
    const auto* dialog = qobject_cast<const TripDialog*>(m_dialog.data());
    if (!dialog || !dialog->isVisible() || !dialog->isDirty())
        return std::nullopt;
    return dialog->unsaved();
}

void TripsPage::openUnsaved(const UnsavedTrip& unsaved)
{
    if (!mayOpen())
        return;
    auto* dialog = new TripDialog(m_services.trips, m_dialogs, m_services.clock, unsaved, this);
    connect(dialog, &QDialog::finished, this, [this] { m_settings.set(Setting::UnsavedTrip, QString()); });
    follow(dialog);
}

void TripsPage::follow(TripDialog* dialog)
{
    connect(dialog, &TripDialog::saved, this, &TripsPage::tripSaved);
    connect(dialog, &TripDialog::signInRequested, this, &Page::signInRequested);
    connect(dialog, &TripDialog::othersKept, this, [this](const QString& sentence) {
        say(NoticeBar::Kind::Information, sentence, {}, {}, 10s);
    });
    open(dialog);
}

void TripsPage::editTrip(int row)
{
    if (!isOwn(row))
        return;
    // The list does not have the description, and what it has may be old.
    m_requests->read(
        m_services.trips.getTrip(m_model->trip(row).id), [this](const Trip& trip) { openTripDialog(trip); },
        [this](const Error& error) {
            showError(error);
            if (error.kind() == ErrorKind::NotFound)
                refresh();
        });
}

void TripsPage::duplicateTrip(int row)
{
    if (!isOwn(row) || !mayOpen())
        return;
    auto* dialog =
        new DuplicateTripDialog(m_services.trips, m_model->trip(row), m_services.clock.today(), this);
    connect(dialog, &DuplicateTripDialog::duplicated, this,
            [this](const Trip& copy) { tripSaved(copy, std::nullopt); });
    open(dialog);
}

void TripsPage::moveTripDates(int row)
{
    if (!isOwn(row) || !mayOpen())
        return;
    auto* dialog = new MoveTripDialog(m_services.trips, m_model->trip(row), this);
    connect(dialog, &MoveTripDialog::moved, this, [this](const TripMove& move) {
        m_changes.noteMoved(move);
        showSaved(move.trip);
    });
    open(dialog);
}

void TripsPage::chooseColumns()
{
    if (!mayOpen())
        return;
    QStringList names;
    for (int column = 0; column < m_model->columnCount(); ++column)
        names.append(m_model->headerData(column, Qt::Horizontal).toString());
    open(new ColumnDialog(table().columns(), names, this));
}

void TripsPage::tripSaved(const Trip& trip, const std::optional<TripDraft>& before)
{
    if (before)
        m_changes.noteEdited(*before, trip);
    else
        m_changes.noteCreated(trip);
    showSaved(trip);
}

void TripsPage::showSaved(const Trip& trip)
{
    m_ui->notice->dismiss();
    const QDate today = m_services.clock.today();
    if (matches(trip, m_model->filter(), today)) {
        m_selectLater = trip.id;
        m_saved = trip;
        if (!m_model->isLoading())
            selectWanted();
        return;
    }
    // It would vanish from sight without a word.
    const TripFilter where = filterFor(trip, today);
    QString list = m_filters.value(where)->text();
    list.remove(QLatin1Char('&'));
    say(NoticeBar::Kind::Information, tr("“%1” is saved. It is listed under %2.").arg(trip.name, list),
        tr("&Show"),
        [this, where, id = trip.id] {
            m_selectLater = id;
            chooseFilter(where);
        },
        10s);
}

void TripsPage::selectLater(TripId id)
{
    if (id.isNull())
        return;
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    m_selectLater = {};
    m_saved.reset();
    table().select(row);
}

void TripsPage::selectTogether()
{
    QList<int> rows;
    for (const TripId id : std::as_const(m_selectTogether))
        if (const int row = m_model->rowOf(id); row >= 0)
            rows.append(row);
    if (!rows.isEmpty())
        table().select(rows);
}

void TripsPage::showTrip(const Trip& trip)
{
    m_ui->search->clear();
    m_searchTimer.stop(); // it is read at once
    m_selectLater = trip.id;
    m_readUntilFound = true;
    const QDate today = m_services.clock.today();
    m_model->setSearch({});
    if (!matches(trip, m_model->filter(), today))
        chooseFilter(filterFor(trip, today));
    if (!m_model->isLoading())
        selectWanted();
    takeFocus();
}

void TripsPage::selectWanted()
{
    selectLater(m_selectLater);
    if (!m_selectLater.isNull() && m_readUntilFound && m_model->canFetchMore({})) {
        m_model->fetchMore({});
        return;
    }
    m_readUntilFound = false;
    if (m_model->isComplete())
        giveUpWanted();
}

// No later list shall choose it by itself.
void TripsPage::giveUpWanted()
{
    const std::optional<Trip> saved = std::exchange(m_saved, std::nullopt);
    const TripId wanted = std::exchange(m_selectLater, TripId());
    if (saved && saved->id == wanted && !m_model->search().isEmpty())
        say(NoticeBar::Kind::Information, tr("“%1” is saved; the search does not find it.").arg(saved->name),
            tr("&Show"), [this, trip = *saved] { showTrip(trip); }, 10s);
}

void TripsPage::deleteSelected()
{
    QList<TripId> ids;
    for (const int row : table().selectedRows())
        ids.append(m_model->trip(row).id);
    if (ids.isEmpty())
        return;
    m_deletedRow = table().selectedRows().first();
    m_changes.deleteTrips(ids);
}

void TripsPage::deleted(const QList<TrashedTrip>& trashed, qsizetype wanted)
{
    // The keyboard goes on where it was: at the row that took the place.
    if (isCurrent() && table().selectedRows().isEmpty() && m_model->rowCount() > 0)
        table().select(qMin(m_deletedRow, m_model->rowCount() - 1));
    if (const qsizetype left = wanted - trashed.size(); left > 0)
        say(NoticeBar::Kind::Information,
            tr("%Ln trip(s) were not deleted, because they are gone already or belong to somebody else.", nullptr,
               int(left)),
            {}, {}, 10s);
}

void TripsPage::showError(const Error& error)
{
    if (error.kind() == ErrorKind::Cancelled)
        return;
    if (error.kind() == ErrorKind::AccessDenied) {
        // Not at once: a dialog may be open, with something in it that is worth copying.
        say(NoticeBar::Kind::Warning, error.message(), tr("&Sign In"), [this] { Q_EMIT signInRequested(); });
        return;
    }
    if (m_model->rowCount() == 0 && !m_model->isLoading() && !m_model->isCurrent()) {
        m_failure = error;
        updateEmptyState();
        return;
    }
    say(NoticeBar::Kind::Problem, error.message(), tr("&Try Again"), [this] { refresh(); });
    m_noticeOfReading = error.kind() == ErrorKind::ConnectionLost;
}

// What was to be done with a booking failed; the list is as it was.
void TripsPage::showItemError(const Error& error)
{
    if (error.kind() == ErrorKind::AccessDenied)
        showError(error);
    else if (error.kind() != ErrorKind::Cancelled)
        say(NoticeBar::Kind::Problem, error.message());
}

void TripsPage::say(NoticeBar::Kind kind, const QString& text, const QString& action, std::function<void()> onAction,
                    std::chrono::milliseconds duration)
{
    m_noticeOfReading = false;
    m_noticeOfDeleting = false;
    m_ui->notice->show(kind, text, action, std::move(onAction), duration);
}

void TripsPage::exportTrips(bool preferSelected)
{
    ExportChoice choice{m_model->query(), m_model->total(), m_counts.all, {}, preferSelected};
    for (const int row : table().selectedRows())
        choice.selected.append(m_model->trip(row).id);
    auto* dialog = new ExportDialog(m_services.trips, std::move(choice), m_dialogs, m_settings, this);
    connect(dialog, &ExportDialog::exported, this, [this](const QString& file, qint64 trips) {
        say(NoticeBar::Kind::Information,
            tr("%Ln trip(s) are in %1.", nullptr, int(trips)).arg(QDir::toNativeSeparators(file)),
            tr("Show in &Folder"), [this, file] { m_dialogs.showInFolder(file); }, 10s);
    });
    dialog->open();
}

void TripsPage::setUpPrinting()
{
    auto* printing = new TripPrinting(m_actions, m_dialogs, m_settings, [this] { return shownForPrint(); }, this);
    connect(printing, &TripPrinting::failed, this,
            [this](const QString& sentence) { say(NoticeBar::Kind::Problem, sentence); });
    connect(printing, &TripPrinting::saved, this, [this](const QString& file) {
        say(NoticeBar::Kind::Information, tr("The itinerary is in %1.").arg(QDir::toNativeSeparators(file)),
            tr("Show in &Folder"), [this, file] { m_dialogs.showInFolder(file); }, 10s);
    });
}

std::optional<ItineraryPrint> TripsPage::shownForPrint() const
{
    const std::optional<TripDetails>& details = m_details->shown();
    if (!isCurrent() || !details)
        return std::nullopt;
    ItineraryPrint print;
    print.trip = details->trip;
    for (int row = 0; row < m_details->model().rowCount(); ++row)
        print.rows.append(m_details->model().row(row));
    print.people = m_details->peopleLine();
    for (const AnyItem& item : allItems(*details))
        std::visit([&print](const auto& one) { print.notes.insert(refOf(one), one.notes); }, item);
    return print;
}

} // namespace viatica
