// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trips_page.h"

#include "domain/clock.h"
#include "gui/actions.h"
#include "gui/dialogs.h"
#include "gui/export_dialog.h"
#include "gui/filter_button.h"
#include "gui/icons.h"
#include "gui/requests.h"
#include "gui/settings.h"
#include "gui/theme.h"
#include "gui/trip_changes.h"
#include "gui/trip_dialog.h"
#include "gui/trip_table_view.h"
#include "gui/unsaved_trip.h"
#include "models/trip_table_model.h"
#include "services/trip_service.h"
#include "ui_trips_page.h"

#include <QAction>
#include <QButtonGroup>
#include <QDir>
#include <QMenu>

#include <chrono>

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

TripsPage::TripsPage(const GuiServices& services, ActionRegistry& actions, TripChanges& changes, Dialogs& dialogs,
                     Settings& settings, QWidget* parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::TripsPage>())
    , m_services(services)
    , m_actions(actions)
    , m_changes(changes)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_model(new TripTableModel(services.trips, services.clock, locale(), this))
    , m_requests(new Requests(this))
    , m_group(new QButtonGroup(this))
{
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins(scaled(this, 24), scaled(this, 16), scaled(this, 24), scaled(this, 16));
    m_ui->cardLayout->setContentsMargins(1, 2, 1, scaled(this, 4));
    m_ui->search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_ui->search->setFixedWidth(scaled(this, 220));
    m_ui->newTrip->setIcon(themedIcon(QStringLiteral("plus")));
    setUpModel();
    setUpFilters();
    setUpActions(actions);
    watchTheDay();

    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(200ms);
    connect(m_ui->search, &QLineEdit::textChanged, this, [this] { m_searchTimer.start(); });
    connect(m_ui->search, &QLineEdit::returnPressed, this, [this] {
        m_searchTimer.stop();
        m_model->setSearch(m_ui->search->text());
        table().setFocus();
    });
    connect(&m_searchTimer, &QTimer::timeout, this, [this] { m_model->setSearch(m_ui->search->text()); });
    connect(m_ui->newTrip, &QPushButton::clicked, this, &TripsPage::newTrip);
    connect(m_ui->empty, &EmptyState::activated, this, &TripsPage::emptyActivated);
    connect(m_ui->cancelReading, &QPushButton::clicked, m_requests, &Requests::cancel);
    connect(m_requests, &Requests::busyChanged, m_ui->busy, &BusyLine::setBusy);
    connect(m_requests, &Requests::slowChanged, this, [this](bool slow) {
        m_ui->cancelReading->setVisible(slow);
        showCount();
    });

    const auto filter = tripFilterFromString(settings.value(Setting::TripsFilter).toString());
    chooseFilter(filter.value_or(TripFilter::Upcoming));
    readCounts();
}

TripsPage::~TripsPage() = default;

TripTableView& TripsPage::table() const
{
    return *m_ui->table;
}

void TripsPage::setUpModel()
{
    table().setTripModel(m_model);
    table().restoreColumns(m_settings.value(Setting::TripsColumns).toByteArray());
    connect(m_model, &TripTableModel::loadingChanged, this, [this](bool loading) {
        if (loading)
            m_requests->begin(m_model, [this] { m_model->cancel(); });
        else
            m_requests->end(m_model);
        updateEmptyState();
    });
    connect(m_model, &TripTableModel::loaded, this, [this] {
        m_failure.reset();
        if (m_ui->notice->property("failure").toBool())
            m_ui->notice->dismiss();
        updateEmptyState();
        selectWanted();
    });
    connect(m_model, &TripTableModel::failed, this, &TripsPage::showError);
    connect(m_model, &TripTableModel::totalChanged, this, &TripsPage::showCount);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &TripsPage::updateEmptyState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &TripsPage::updateEmptyState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TripsPage::updateActions);
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this, &TripsPage::updateActions);
    connect(&table(), &TripTableView::editRequested, this, &TripsPage::editTrip);
    connect(&table(), &QWidget::customContextMenuRequested, this, &TripsPage::showMenu);

    connect(&m_changes, &TripChanges::deleted, this, &TripsPage::deleted);
    connect(&m_changes, &TripChanges::deleteFailed, this, &TripsPage::showError);
    connect(&m_changes, &TripChanges::restored, this, [this](const RestoreReport& report) {
        if (report.kind == QLatin1String("TRIP"))
            m_selectLater = TripId(report.rowId);
    });

    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(0);
    connect(&m_countTimer, &QTimer::timeout, this, &TripsPage::readCounts);
    const auto countSoon = [this] { m_countTimer.start(); };
    connect(&m_services.trips, &TripService::tripCreated, this, countSoon);
    connect(&m_services.trips, &TripService::tripChanged, this, countSoon);
    connect(&m_services.trips, &TripService::tripsRemoved, this, countSoon);
    connect(&m_services.trips, &TripService::tripRestored, this, countSoon);
    connect(&m_services.trips, &TripService::tripsReset, this, countSoon);
}

void TripsPage::setUpFilters()
{
    const QList<std::pair<TripFilter, QString>> filters{{TripFilter::Upcoming, tr("&Upcoming")},
                                                        {TripFilter::Current, tr("No&w")},
                                                        {TripFilter::Past, tr("&Past")},
                                                        {TripFilter::All, tr("&All")}};
    m_group->setExclusive(true);
    int place = 0;
    QWidget* before = m_ui->newTrip;
    for (const auto& [filter, text] : filters) {
        auto* button = new FilterButton(text, this);
        button->setObjectName(QStringLiteral("filter_") + toString(filter));
        m_ui->filterRow->insertWidget(place++, button);
        m_group->addButton(button);
        m_filters.insert(filter, button);
        connect(button, &QAbstractButton::clicked, this, [this, chosen = filter] { chooseFilter(chosen); });
        QWidget::setTabOrder(before, button);
        before = button;
    }
    QWidget::setTabOrder(before, m_ui->table);
}

void TripsPage::setUpActions(ActionRegistry& actions)
{
    const auto on = [&](ActionId id, auto&& slot) {
        connect(actions.action(id), &QAction::triggered, this, slot);
    };
    on(ActionId::NewTrip, &TripsPage::newTrip);
    on(ActionId::EditTrip, [this] { editTrip(table().currentIndex().row()); });
    on(ActionId::DeleteTrips, &TripsPage::deleteSelected);
    on(ActionId::ExportTrips, &TripsPage::exportTrips);
    on(ActionId::SelectAll, [this] {
        if (isCurrent())
            table().selectAll();
    });
    on(ActionId::Find, [this] {
        if (isCurrent())
            find();
    });
    on(ActionId::Refresh, [this] {
        if (isCurrent())
            refresh();
    });
    for (const ActionId id : {ActionId::EditTrip, ActionId::DeleteTrips, ActionId::SelectAll})
        table().addAction(actions.action(id));
    updateActions();
}

// "Upcoming" and "in 6 days" change at midnight, and after the computer has slept over it.
void TripsPage::watchTheDay()
{
    m_day = m_services.clock.today();
    m_dayTimer.setInterval(30s);
    connect(&m_dayTimer, &QTimer::timeout, this, [this] {
        if (m_day == m_services.clock.today())
            return;
        m_day = m_services.clock.today();
        refresh();
        table().viewport()->update();
    });
    m_dayTimer.start();
}

void TripsPage::chooseFilter(TripFilter filter)
{
    m_filters.value(filter)->setChecked(true);
    m_settings.set(Setting::TripsFilter, toString(filter));
    m_model->setFilter(filter);
}

void TripsPage::readCounts()
{
    m_requests->read(
        m_services.trips.getTripCounts(),
        [this](const TripCounts& counts) {
            m_counts = counts;
            m_filters.value(TripFilter::Upcoming)->setCount(counts.upcoming);
            m_filters.value(TripFilter::Current)->setCount(counts.current);
            m_filters.value(TripFilter::Past)->setCount(counts.past);
            m_filters.value(TripFilter::All)->setCount(counts.all);
            updateEmptyState();
            Q_EMIT countChanged(counts.all);
        },
        [](const Error&) {}); // the list itself says what is wrong
}

void TripsPage::refresh()
{
    m_model->refresh();
    readCounts();
}

void TripsPage::showCount()
{
    if (m_ui->cancelReading->isVisibleTo(this) && m_model->isLoading())
        m_ui->count->setText(tr("Reading trips, %L1 so far…").arg(m_model->rowCount()));
    else if (!m_model->search().isEmpty())
        m_ui->count->setText(tr("%Ln trip(s) found", nullptr, int(m_model->total())));
    else
        m_ui->count->clear(); // the buttons have the numbers
}

void TripsPage::updateActions()
{
    const QList<int> rows = isCurrent() ? table().selectedRows() : QList<int>();
    bool own = false;
    for (const int row : rows)
        own = own || m_model->trip(row).sharedBy.isEmpty();
    m_actions.action(ActionId::DeleteTrips)->setEnabled(own);
    m_actions.action(ActionId::EditTrip)->setEnabled(rows.size() == 1 && own);
}

void TripsPage::updateEmptyState()
{
    showCount();
    if (m_model->rowCount() > 0) {
        m_ui->stack->setCurrentWidget(m_ui->table);
        return;
    }
    if (!m_model->isCurrent() || m_model->isLoading()) {
        if (!m_failure)
            return; // nothing is known yet: what is shown stays
    }
    EmptyState& empty = *m_ui->empty;
    const QString luggage = QStringLiteral("luggage");
    if (m_failure)
        empty.show(QStringLiteral("cloud-off"), tr("The trips could not be read"), m_failure->message(),
                   tr("&Try Again"));
    else if (!m_model->search().isEmpty())
        empty.show(QStringLiteral("search"), tr("Nothing found"),
                   tr("No trip here has “%1” in its name or description.").arg(m_model->search()), tr("&Clear Search"));
    else if (m_counts.all == 0)
        empty.show(luggage, tr("Where to?"), tr("Your trips will be listed here. Begin with the next one."),
                   tr("&New Trip"));
    else if (m_model->filter() == TripFilter::Upcoming)
        empty.show(luggage, tr("Nothing planned"), tr("Trips that are still to come are listed here."),
                   tr("&New Trip"));
    else if (m_model->filter() == TripFilter::Current)
        empty.show(luggage, tr("At home"), tr("A trip is listed here from its first day to its last."));
    else
        empty.show(luggage, tr("No past trips"), tr("Trips move here on the day after their return."));
    m_ui->stack->setCurrentWidget(m_ui->empty);
}

void TripsPage::emptyActivated()
{
    if (m_failure)
        refresh();
    else if (!m_model->search().isEmpty())
        m_ui->search->clear();
    else
        newTrip();
}

void TripsPage::showMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (table().indexAt(position).isValid()) {
        menu->addAction(m_actions.action(ActionId::EditTrip));
        menu->addAction(m_actions.action(ActionId::DeleteTrips));
        menu->addSeparator();
    }
    menu->addAction(m_actions.action(ActionId::NewTrip));
    menu->addAction(m_actions.action(ActionId::ExportTrips));
    menu->popup(table().viewport()->mapToGlobal(position));
}

// --- Creating and editing ------------------------------------------------------------------------------------------

void TripsPage::newTrip()
{
    openDialog(new TripDialog(m_services.trips, m_dialogs, m_services.clock, this));
}

void TripsPage::editTrip(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const TripSummary& summary = m_model->trip(row);
    if (!summary.sharedBy.isEmpty()) {
        m_ui->notice->show(NoticeBar::Kind::Information,
                           tr("“%1” is %2's trip. You can see it, but only they can change it.")
                               .arg(summary.name, summary.sharedBy),
                           {}, {}, 10s);
        return;
    }
    // The list does not have the description, and what it has may be old.
    m_requests->read(
        m_services.trips.getTrip(summary.id),
        [this](const Trip& trip) {
            openDialog(new TripDialog(m_services.trips, m_dialogs, m_services.clock, trip, this));
        },
        [this](const Error& error) {
            showError(error);
            if (error.kind() == ErrorKind::NotFound)
                refresh();
        });
}

std::optional<UnsavedTrip> TripsPage::unsaved() const
{
    if (!m_dialog || !m_dialog->isVisible() || !m_dialog->isDirty())
        return std::nullopt;
    return m_dialog->unsaved();
}

void TripsPage::openUnsaved(const UnsavedTrip& unsaved)
{
    auto* dialog = new TripDialog(m_services.trips, m_dialogs, m_services.clock, unsaved, this);
    connect(dialog, &QDialog::finished, this, [this] { m_settings.set(Setting::UnsavedTrip, QString()); });
    openDialog(dialog);
}

void TripsPage::openDialog(TripDialog* dialog)
{
    if (m_dialog) { // two answers to two quick double clicks
        delete dialog;
        m_dialog->raise();
        return;
    }
    m_dialog = dialog;
    connect(dialog, &TripDialog::saved, this, &TripsPage::tripSaved);
    connect(dialog, &TripDialog::othersKept, this, [this](const QString& sentence) {
        m_ui->notice->show(NoticeBar::Kind::Information, sentence, {}, {}, 10s);
    });
    dialog->open();
}

void TripsPage::tripSaved(const Trip& trip, const std::optional<TripDraft>& before)
{
    if (before)
        m_changes.noteEdited(*before, trip);
    else
        m_changes.noteCreated(trip);
    m_ui->notice->dismiss();
    const QDate today = m_services.clock.today();
    if (matches(trip, m_model->filter(), today)) {
        m_selectLater = trip.id;
        if (!m_model->isLoading())
            selectLater(trip.id);
        return;
    }
    // It would vanish from sight without a word.
    const TripFilter where = filterFor(trip, today);
    QString list = m_filters.value(where)->text();
    list.remove(QLatin1Char('&'));
    m_ui->notice->show(
        NoticeBar::Kind::Information, tr("“%1” is saved. It is listed under %2.").arg(trip.name, list), tr("&Show"),
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
    table().select(row);
}

void TripsPage::showTrip(const Trip& trip)
{
    m_searchTimer.stop();
    {
        const QSignalBlocker quiet(m_ui->search);
        m_ui->search->clear();
    }
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
    if (m_selectLater.isNull() || !m_readUntilFound || !m_model->canFetchMore({}))
        m_readUntilFound = false;
    else
        m_model->fetchMore({});
}

// --- Deleting ------------------------------------------------------------------------------------------------------

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
        m_ui->notice->show(NoticeBar::Kind::Information,
                           tr("%Ln trip(s) were not deleted, because they are gone already or belong to somebody else.",
                              nullptr, int(left)),
                           {}, {}, 10s);
}

void TripsPage::showError(const Error& error)
{
    if (error.kind() == ErrorKind::Cancelled)
        return;
    if (error.kind() == ErrorKind::AccessDenied) {
        // Not at once: a dialog may be open, with something in it that is worth copying.
        m_ui->notice->show(NoticeBar::Kind::Warning, error.message(), tr("&Sign In"),
                           [this] { Q_EMIT signInRequested(); });
        return;
    }
    if (m_model->rowCount() == 0 && !m_model->isLoading() && !m_model->isCurrent()) {
        m_failure = error;
        updateEmptyState();
        return;
    }
    m_ui->notice->setProperty("failure", error.kind() == ErrorKind::ConnectionLost);
    m_ui->notice->show(NoticeBar::Kind::Problem, error.message(), tr("&Try Again"), [this] { refresh(); });
}

// --- The rest ------------------------------------------------------------------------------------------------------

void TripsPage::exportTrips()
{
    ExportChoice choice{m_model->query(), m_model->total(), m_counts.all, {}, false};
    for (const int row : table().selectedRows())
        choice.selected.append(m_model->trip(row).id);
    auto* dialog = new ExportDialog(m_services.trips, std::move(choice), m_dialogs, m_settings, this);
    connect(dialog, &ExportDialog::exported, this, [this](const QString& file, qint64 trips) {
        m_ui->notice->show(
            NoticeBar::Kind::Information,
            tr("%Ln trip(s) are in %1.", nullptr, int(trips)).arg(QDir::toNativeSeparators(file)),
            tr("Show in &Folder"), [this, file] { m_dialogs.showInFolder(file); }, 10s);
    });
    dialog->open();
}

void TripsPage::find()
{
    m_ui->search->setFocus(Qt::ShortcutFocusReason);
    m_ui->search->selectAll();
}

void TripsPage::takeFocus()
{
    table().setFocus();
}

void TripsPage::currentChanged()
{
    updateActions();
}

void TripsPage::saveState()
{
    m_settings.set(Setting::TripsColumns, table().columnsState());
}

} // namespace viatica
