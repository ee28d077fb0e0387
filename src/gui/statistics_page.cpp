// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/statistics_page.h"

#include "domain/clock.h"
#include "gui/actions.h"
#include "gui/requests.h"
#include "gui/settings.h"
#include "gui/theme.h"
#include "models/distance_text.h"
#include "models/year_table_model.h"
#include "services/airport_service.h"
#include "services/trip_service.h"
#include "ui_statistics_page.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

#include <chrono>

namespace viatica {

using namespace std::chrono_literals;

StatisticsPage::StatisticsPage(const GuiServices& services, ActionRegistry& actions, Settings& settings,
                               QWidget* parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::StatisticsPage>())
    , m_services(services)
    , m_actions(actions)
    , m_settings(settings)
    , m_model(new YearTableModel(locale(), this))
    , m_requests(new Requests(this))
{
    m_ui->setupUi(this);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_ui->content->setAutoFillBackground(false);
    setSpaces();
    setUpTotals();
    setUpYears();
    setUpActions();
    watchTrips();
    watchTheDay();

    connect(m_ui->cancel, &QPushButton::clicked, m_requests, &Requests::cancel);
    connect(m_requests, &Requests::busyChanged, m_ui->busy, &BusyLine::setBusy);
    connect(m_requests, &Requests::slowChanged, this, [this](bool slow) {
        m_ui->cancel->setVisible(slow);
        updateState();
    });
    connect(m_ui->empty, &EmptyState::activated, this, [this] {
        if (!m_failure)
            m_actions.action(ActionId::NewTrip)->trigger();
        else if (m_failure->kind() == ErrorKind::AccessDenied)
            Q_EMIT signInRequested();
        else
            refresh();
    });
    updateState();
    updateEmptyState();
}

StatisticsPage::~StatisticsPage() = default;

void StatisticsPage::setSpaces()
{
    const int gap = scaled(this, 12);
    m_ui->mainLayout->setContentsMargins(scaled(this, 24), scaled(this, 16), scaled(this, 24),
                                         scaled(this, 16));
    m_ui->contentLayout->setSpacing(gap);
    m_ui->totals->setContentsMargins(gap, gap, gap, gap);
    m_ui->totals->setSpacing(gap);
    m_ui->yearsLayout->setContentsMargins(gap, gap, gap, gap);
    m_ui->yearsLayout->setSpacing(gap);
    m_ui->tableLayout->setContentsMargins(1, 2, 1, scaled(this, 4));
}

void StatisticsPage::setUpTotals()
{
    const auto add = [this](const QString& name, const char* objectName) {
        auto* number = new QLabel(m_ui->totalsCard);
        number->setObjectName(QLatin1String(objectName));
        setTextRole(number, TextRole::Title);
        auto* caption = new QLabel(name, m_ui->totalsCard);
        setTextRole(caption, TextRole::Secondary);
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(number);
        column->addWidget(caption);
        m_ui->totals->addLayout(column, 1);
        return number;
    };
    m_all = add(tr("Trips"), "all");
    m_upcoming = add(tr("Upcoming"), "upcoming");
    m_now = add(tr("Now"), "now");
    m_past = add(tr("Past"), "past");
}

void StatisticsPage::setUpYears()
{
    m_ui->table->setModel(m_model);
    for (const YearMeasure measure : yearMeasures)
        m_ui->measure->addItem(measure == YearMeasure::Distance
                                   ? tr("%1 (%2)", "what is counted, and its unit")
                                         .arg(measureName(measure), distanceUnit(locale()))
                                   : measureName(measure));
    const auto kept = yearMeasureFromString(m_settings.value(Setting::StatisticsMeasure).toString());
    m_ui->measure->setCurrentIndex(int(kept.value_or(YearMeasure::Trips)));
    connect(m_ui->measure, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_settings.set(Setting::StatisticsMeasure, toString(YearMeasure(index)));
        showChart();
    });
    // The heading of a column is the shorter way to its chart.
    m_ui->table->horizontalHeader()->setSectionsClickable(true);
    connect(m_ui->table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        if (const auto measure = YearTableModel::measureOf(column))
            m_ui->measure->setCurrentIndex(int(*measure));
    });
}

void StatisticsPage::setUpActions()
{
    QAction* copy = m_actions.action(ActionId::CopyStatistics);
    connect(copy, &QAction::triggered, this, &StatisticsPage::copyTable);
    m_ui->table->addAction(copy);
    connect(m_ui->copyTable, &QPushButton::clicked, this, &StatisticsPage::copyTable);
    connect(m_actions.action(ActionId::Refresh), &QAction::triggered, this, [this] {
        if (isCurrent())
            m_services.trips.invalidate(); // what is kept in memory is what the person doubts
    });
    updateActions();
}

void StatisticsPage::watchTrips()
{
    m_readTimer.setSingleShot(true);
    connect(&m_readTimer, &QTimer::timeout, this, &StatisticsPage::read);
    const TripService& trips = m_services.trips;
    connect(&trips, &TripService::tripCreated, this, &StatisticsPage::noteChange);
    connect(&trips, &TripService::tripChanged, this, &StatisticsPage::noteChange);
    connect(&trips, &TripService::tripsRemoved, this, &StatisticsPage::noteChange);
    connect(&trips, &TripService::tripRestored, this, &StatisticsPage::noteChange);
    connect(&trips, &TripService::tripsReset, this, &StatisticsPage::noteChange);
    // Distances and countries are those of the airports, which may be loaded after somebody has looked.
    connect(&m_services.airports, &AirportService::airportsChanged, this, [this] {
        if (m_statistics || m_reading)
            m_services.trips.invalidate();
    });
}

// What is upcoming today is past one day, also after the computer has slept over it.
void StatisticsPage::watchTheDay()
{
    m_day = m_services.clock.today();
    m_dayTimer.setInterval(30s);
    connect(&m_dayTimer, &QTimer::timeout, this, [this] {
        if (m_day != m_services.clock.today())
            noteChange();
        m_day = m_services.clock.today();
    });
    m_dayTimer.start();
}

void StatisticsPage::noteChange()
{
    m_stale = true;
    if (isCurrent())
        m_readTimer.start(0);
}

void StatisticsPage::refresh()
{
    m_stale = true;
    read();
}

// One reading at a time: what changes meanwhile makes another one.
void StatisticsPage::read()
{
    if (m_reading || !m_stale)
        return;
    m_reading = true;
    m_stale = false;
    m_failure.reset();
    updateEmptyState();
    m_requests->read(
        m_services.trips.getTripStatistics(), [this](const TripStatistics& statistics) { take(statistics); },
        [this](const Error& error) { fail(error); });
}

void StatisticsPage::take(const TripStatistics& statistics)
{
    m_reading = false;
    m_statistics = statistics;
    m_ui->notice->dismiss();
    setTotal(m_all, tr("Trips"), statistics.trips.all);
    setTotal(m_upcoming, tr("Upcoming"), statistics.trips.upcoming);
    setTotal(m_now, tr("Now"), statistics.trips.current);
    setTotal(m_past, tr("Past"), statistics.trips.past);
    m_model->setYears(statistics.years);
    m_ui->rankings->setStatistics(statistics, [this](const QString& code) {
        const std::optional<Airline> airline = m_services.airports.getAirlineByCode(code);
        return airline ? airline->name : QString();
    });
    showChart();
    updateState();
    updateEmptyState();
    updateActions();
    if (m_focusLater && isCurrent())
        takeFocus();
    if (m_stale && isCurrent())
        read();
}

void StatisticsPage::fail(const Error& error)
{
    m_reading = false;
    m_stale = true;
    if (!m_statistics) {
        m_failure = error;
        updateEmptyState();
    } else if (error.kind() == ErrorKind::AccessDenied) {
        m_ui->notice->show(NoticeBar::Kind::Warning, error.message(), tr("&Sign In"),
                           [this] { Q_EMIT signInRequested(); });
    } else if (error.kind() != ErrorKind::Cancelled) {
        m_ui->notice->show(NoticeBar::Kind::Problem, error.message(), tr("&Try Again"),
                           [this] { refresh(); });
    }
    updateState();
}

// --- What is shown
// -------------------------------------------------------------------------------------------------

void StatisticsPage::setTotal(QLabel* number, const QString& name, qint64 value)
{
    number->setText(locale().toString(value));
    number->setAccessibleName(tr("%1: %2", "what is counted, and how many").arg(name, number->text()));
}

void StatisticsPage::showChart()
{
    const auto measure = YearMeasure(m_ui->measure->currentIndex());
    m_ui->chart->setBars(tr("%1 by year").arg(measureName(measure)),
                         yearBars(locale(), m_model->years(), measure));
}

void StatisticsPage::updateState()
{
    if (m_reading && m_requests->isSlow())
        m_ui->state->setText(tr("Adding up your trips…"));
    else
        m_ui->state->setText(tr("Of your own trips. Each counts in the year in which it departs."));
}

void StatisticsPage::updateEmptyState()
{
    if (m_statistics && m_statistics->trips.all > 0) {
        m_ui->stack->setCurrentWidget(m_ui->scroll);
        return;
    }
    if (m_failure)
        m_ui->empty->show(QStringLiteral("cloud-off"), tr("The statistics could not be read"),
                          m_failure->message(),
                          m_failure->kind() == ErrorKind::AccessDenied ? tr("&Sign In") : tr("&Try Again"));
    else if (m_statistics)
        m_ui->empty->show(QStringLiteral("chart-bar"), tr("Nothing to count yet"),
                          tr("Days, nights, flights and distances of your trips are added up here."),
                          tr("&New Trip"));
    else
        m_ui->empty->show(QString(), QString(), QString());
    m_ui->stack->setCurrentWidget(m_ui->empty);
}

void StatisticsPage::updateActions()
{
    const bool filled = m_model->rowCount() > 0;
    m_actions.action(ActionId::CopyStatistics)->setEnabled(isCurrent() && filled);
    m_ui->copyTable->setEnabled(filled);
}

void StatisticsPage::copyTable()
{
    if (m_model->rowCount() == 0)
        return;
    QGuiApplication::clipboard()->setText(m_model->plainText());
    m_ui->notice->show(NoticeBar::Kind::Information, tr("The table is on the clipboard."), {}, {}, 5s);
}

// --- The rest
// ------------------------------------------------------------------------------------------------------

void StatisticsPage::takeFocus()
{
    m_focusLater = m_model->rowCount() == 0;
    if (!m_focusLater)
        m_ui->measure->setFocus();
}

void StatisticsPage::currentChanged()
{
    updateActions();
    if (isCurrent())
        read();
}

void StatisticsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setSpaces();
}

} // namespace viatica
