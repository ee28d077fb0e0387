// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trips_page.h"

#include "domain/clock.h"
#include "gui/actions.h"
#include "gui/details_splitter.h"
#include "gui/filter_button.h"
#include "gui/icons.h"
#include "gui/item_changes.h"
#include "gui/item_commands.h"
#include "gui/requests.h"
#include "gui/settings.h"
#include "gui/table_columns.h"
#include "gui/theme.h"
#include "gui/trip_changes.h"
#include "gui/trip_details_pane.h"
#include "gui/trip_table_view.h"
#include "models/trip_table_model.h"
#include "services/trip_service.h"
#include "ui_trips_page.h"

#include <QAction>
#include <QButtonGroup>
#include <QMenu>

#include <chrono>
#include <utility>

namespace viatica {

using namespace std::chrono_literals;

TripsPage::TripsPage(const GuiServices& services, ActionRegistry& actions, TripChanges& changes,
                     ItemChanges& itemChanges, Dialogs& dialogs, Settings& settings, QWidget* parent)
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
    , m_splitter(new DetailsSplitter(this))
    , m_details(new TripDetailsPane(services, actions, itemChanges, dialogs, this))
{
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins(scaled(this, 24), scaled(this, 16), scaled(this, 24), scaled(this, 16));
    m_ui->cardLayout->setContentsMargins(1, 2, 1, scaled(this, 4));
    m_ui->search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_ui->search->setFixedWidth(scaled(this, 220));
    m_ui->newTrip->setIcon(themedIcon(QStringLiteral("plus")));
    setUpModel();
    setUpTable();
    setUpDetails();
    setUpPrinting();
    setUpFilters();
    setUpActions(actions);
    setUpSearch();
    followChanges();
    watchTheDay();

    connect(m_ui->newTrip, &QPushButton::clicked, this, &TripsPage::newTrip);
    connect(m_ui->empty, &EmptyState::activated, this, &TripsPage::emptyActivated);
    connect(m_ui->cancelReading, &QPushButton::clicked, this, [this] {
        m_requests->cancel();
        m_changes.requests().cancel();
    });
    for (Requests* requests : {m_requests, &m_changes.requests()}) {
        connect(requests, &Requests::busyChanged, this, &TripsPage::showBusy);
        connect(requests, &Requests::slowChanged, this, &TripsPage::showBusy);
    }

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
    connect(m_model, &TripTableModel::loadingChanged, this, [this](bool loading) {
        if (loading)
            m_requests->begin(m_model, [this] { m_model->cancel(); });
        else
            m_requests->end(m_model);
        updateEmptyState();
    });
    connect(m_model, &TripTableModel::loaded, this, &TripsPage::listLoaded);
    connect(m_model, &TripTableModel::failed, this, &TripsPage::showError);
    connect(m_model, &TripTableModel::totalChanged, this, &TripsPage::showCount);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &TripsPage::updateEmptyState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &TripsPage::updateEmptyState);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TripsPage::selectionChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_newList = true;
        selectionChanged();
    });
}

void TripsPage::setUpTable()
{
    table().setTripModel(m_model);
    table().columns().restore(m_settings.value(Setting::TripsColumns).toByteArray());
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this, &TripsPage::selectionChanged);
    connect(&table(), &TripTableView::editRequested, this, &TripsPage::editTrip);
    connect(&table(), &TripTableView::itemsDropped, this, [this](const QList<ItemRef>& items, int row) {
        if (isOwn(row))
            m_details->commands().moveTo(items, m_model->trip(row).id, m_model->trip(row).name);
    });
    connect(&table(), &TripTableView::columnsRequested, this, &TripsPage::chooseColumns);
    connect(&table(), &QWidget::customContextMenuRequested, this, &TripsPage::showMenu);
    // Where there are no rows there is still something to do.
    m_ui->empty->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_ui->empty, &QWidget::customContextMenuRequested, this, &TripsPage::showMenu);
}

void TripsPage::setUpDetails()
{
    m_splitter->setObjectName(QStringLiteral("splitter"));
    m_splitter->setWidgets(m_ui->card, m_details);
    m_ui->mainLayout->addWidget(m_splitter, 1);
    m_ui->card->setMinimumWidth(scaled(this, 220));
    m_ui->empty->setTextWidth(scaled(this, 260));
    QAction* show = m_actions.action(ActionId::ShowDetails);
    m_ui->showDetails->setDefaultAction(show);
    m_ui->showDetails->setAccessibleName(tr("Show the details of the chosen trip"));
    m_splitter->setWanted(m_settings.value(Setting::TripsDetails).toBool());
    m_splitter->restoreArrangement(m_settings.value(Setting::TripsSplitter).toByteArray());
    show->setChecked(m_splitter->areDetailsShown());
    connect(show, &QAction::triggered, this, [this] {
        if (!isCurrent())
            return;
        m_splitter->toggle();
        if (!m_splitter->areDetailsShown() && m_details->isAncestorOf(focusWidget()))
            table().setFocus();
    });
    connect(m_splitter, &DetailsSplitter::detailsShownChanged, this, [this, show](bool shown) {
        show->setChecked(shown);
        // Below the list the details take room from it; what is chosen stays in sight.
        QTimer::singleShot(0, &table(), [this] { table().scrollTo(table().currentIndex()); });
    });
    connect(m_details, &TripDetailsPane::exportRequested, this, [this] { exportTrips(true); });
    connect(m_details, &TripDetailsPane::failed, this, [this](const Error& error) {
        if (error.kind() == ErrorKind::AccessDenied)
            showError(error);
    });
    connect(m_details, &TripDetailsPane::noticed, this,
            [this](const QString& sentence) { say(NoticeBar::Kind::Information, sentence, {}, {}, 10s); });
    connect(&m_details->commands(), &ItemCommands::failed, this, &TripsPage::showItemError);
    connect(m_details, &TripDetailsPane::signInRequested, this, &Page::signInRequested);
}

void TripsPage::setUpSearch()
{
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(200ms);
    connect(m_ui->search, &QLineEdit::textChanged, this, [this] { m_searchTimer.start(); });
    connect(m_ui->search, &QLineEdit::returnPressed, this, [this] {
        m_searchTimer.stop();
        m_model->setSearch(m_ui->search->text());
        table().setFocus();
    });
    connect(&m_searchTimer, &QTimer::timeout, this, [this] { m_model->setSearch(m_ui->search->text()); });
}

void TripsPage::followChanges()
{
    connect(&m_changes, &TripChanges::deleted, this, &TripsPage::deleted);
    connect(&m_changes, &TripChanges::deleteFailed, this, [this](const Error& error) {
        showError(error);
        m_noticeOfDeleting = m_ui->notice->isVisible();
    });
    connect(&m_changes, &TripChanges::deleteFound, this, [this] {
        if (std::exchange(m_noticeOfDeleting, false))
            m_ui->notice->dismiss();
    });
    connect(&m_changes, &TripChanges::restored, this, [this](const RestoreReport& report) {
        if (report.kind == QLatin1String("TRIP"))
            m_selectLater = TripId(report.rowId);
    });
    connect(&m_changes, &TripChanges::broughtBack, this, [this](const QList<TripId>& trips) {
        if (trips.size() < 2)
            return;
        m_selectLater = {};
        m_selectTogether = trips;
        if (!m_model->isLoading())
            selectTogether();
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

void TripsPage::listLoaded()
{
    m_failure.reset();
    if (std::exchange(m_noticeOfReading, false))
        m_ui->notice->dismiss();
    updateEmptyState();
    selectWanted();
    selectTogether();
    m_selectTogether.clear(); // what is not in this list is not looked for in a later one
    // A new list begins with its first trip, so that there is something to see beside it.
    if (m_model->rowCount() == 0)
        m_newList = true;
    else if (std::exchange(m_newList, false) && table().selectedRows().isEmpty() && m_splitter->areDetailsShown())
        table().select(0);
}

void TripsPage::selectionChanged()
{
    updateActions();
    QList<TripSummary> chosen;
    for (const int row : table().selectedRows())
        chosen.append(m_model->trip(row));
    m_details->setTrips(chosen);
}

void TripsPage::showBusy()
{
    m_ui->busy->setBusy(m_requests->isBusy() || m_changes.requests().isBusy());
    m_ui->cancelReading->setVisible(m_requests->isSlow() || m_changes.requests().isSlow());
    showCount();
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
        // Not clicked(): a screen reader switches a button without clicking it.
        connect(button, &QAbstractButton::toggled, this, [this, chosen = filter](bool on) {
            if (on)
                showFiltered(chosen);
        });
        QWidget::setTabOrder(before, button);
        before = button;
    }
    QWidget::setTabOrder(before, m_ui->cancelReading);
    QWidget::setTabOrder(m_ui->cancelReading, m_ui->showDetails);
    QWidget::setTabOrder(m_ui->showDetails, m_ui->table);
}

void TripsPage::setUpActions(ActionRegistry& actions)
{
    const auto on = [&](ActionId id, auto&& slot) {
        connect(actions.action(id), &QAction::triggered, this, slot);
    };
    on(ActionId::NewTrip, &TripsPage::newTrip);
    on(ActionId::EditTrip, [this] { editTrip(table().currentIndex().row()); });
    on(ActionId::DuplicateTrip, [this] { duplicateTrip(table().currentIndex().row()); });
    on(ActionId::MoveTripDates, [this] { moveTripDates(table().currentIndex().row()); });
    on(ActionId::ChooseColumns, [this] {
        if (isCurrent())
            chooseColumns();
    });
    on(ActionId::DeleteTrips, &TripsPage::deleteSelected);
    on(ActionId::ExportTrips, [this] { exportTrips(); });
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
            m_services.trips.invalidate(); // what is kept in memory is what the person doubts
    });
    for (const ActionId id : {ActionId::EditTrip, ActionId::DuplicateTrip, ActionId::MoveTripDates,
                              ActionId::DeleteTrips, ActionId::SelectAll})
        table().addAction(actions.action(id));
    m_details->addAction(actions.action(ActionId::EditTrip)); // other keys are those of the bookings there
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
        m_details->updateToday();
    });
    m_dayTimer.start();
}

void TripsPage::chooseFilter(TripFilter filter)
{
    m_filters.value(filter)->setChecked(true);
}

void TripsPage::showFiltered(TripFilter filter)
{
    m_settings.set(Setting::TripsFilter, toString(filter));
    m_model->setFilter(filter);
}

void TripsPage::readCounts()
{
    const quint64 generation = ++m_countGeneration;
    m_requests->read(
        m_services.trips.getTripCounts(),
        [this, generation](const TripCounts& counts) {
            if (generation != m_countGeneration)
                return; // an earlier question whose answer came later
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
    m_details->refresh();
    readCounts();
}

void TripsPage::showCount()
{
    if (m_changes.requests().isSlow())
        m_ui->count->setText(tr("Saving…"));
    else if (m_ui->cancelReading->isVisibleTo(this) && m_model->isLoading())
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
    for (const ActionId id : {ActionId::EditTrip, ActionId::DuplicateTrip, ActionId::MoveTripDates})
        m_actions.action(id)->setEnabled(rows.size() == 1 && own);
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
    const bool onRow = m_ui->stack->currentWidget() == m_ui->table && table().indexAt(position).isValid();
    if (onRow) {
        for (const ActionId id : {ActionId::EditTrip, ActionId::DuplicateTrip, ActionId::MoveTripDates})
            menu->addAction(m_actions.action(id));
        connect(menu->addAction(themedIcon(QStringLiteral("table-export")), tr("E&xport What Is Chosen…")),
                &QAction::triggered, this, [this] { exportTrips(true); });
        menu->addSeparator();
        menu->addAction(m_actions.action(ActionId::DeleteTrips));
        menu->addSeparator();
    }
    menu->addAction(m_actions.action(ActionId::NewTrip));
    if (!onRow)
        menu->addAction(m_actions.action(ActionId::ExportTrips));
    if (!onRow) {
        menu->addSeparator();
        menu->addAction(m_actions.action(ActionId::SelectAll));
        menu->addAction(m_actions.action(ActionId::ChooseColumns));
    }
    menu->popup(m_ui->stack->currentWidget() == m_ui->table ? table().viewport()->mapToGlobal(position)
                                                            : m_ui->empty->mapToGlobal(position));
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
    m_settings.set(Setting::TripsColumns, table().columns().state());
    m_settings.set(Setting::TripsDetails, m_splitter->isWanted());
    m_settings.set(Setting::TripsSplitter, m_splitter->arrangement());
}

} // namespace viatica
