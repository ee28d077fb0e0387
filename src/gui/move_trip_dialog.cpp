// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/move_trip_dialog.h"

#include "gui/date_field.h"
#include "gui/field_message.h"
#include "gui/move_delegate.h"
#include "gui/requests.h"
#include "gui/theme.h"
#include "models/date_text.h"
#include "models/trip_move_model.h"
#include "ui_move_trip_dialog.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScreen>

#include <utility>

namespace viatica {

using namespace std::chrono_literals;

namespace {

constexpr int halfAYear = 182;

} // namespace

MoveTripDialog::MoveTripDialog(TripService& trips, const TripSummary& trip, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::MoveTripDialog>())
    , m_trips(trips)
    , m_id(trip.id)
    , m_model(new TripMoveModel(locale(), this))
    , m_requests(new Requests(this))
    , m_trip(trip)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins(scaled(this, 20), scaled(this, 20), scaled(this, 20), scaled(this, 16));
    m_ui->cardLayout->setContentsMargins(1, 2, 1, scaled(this, 4));
    m_ui->departure->setReference(trip.departureDate.addDays(-halfAYear)); // the nearest such day
    m_ui->departure->setDate(trip.departureDate);
    m_messages = new FormMessages(this, [] { return FieldErrors(); });
    m_messages->add(QStringLiteral("departureDate"), m_ui->departure, m_ui->departureMessage);
    m_ui->summary->setForegroundRole(QPalette::PlaceholderText);
    resize(QSize(scaled(this, 860), scaled(this, 460)).boundedTo(screen()->availableSize() * 0.95));
    setUpPreview();
    setUpButtons();
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &MoveTripDialog::readPreview);
    connect(m_ui->departure, &DateField::dateChanged, this, &MoveTripDialog::dateChanged);
    connect(m_ui->withItems, &QCheckBox::toggled, this, [this](bool with) {
        m_model->setWithItems(with);
        showSummary();
    });
    connect(m_requests, &Requests::busyChanged, m_ui->busy, &BusyLine::setBusy);
    showDates();
    readPreview();
    m_ui->departure->setFocus();
}

MoveTripDialog::~MoveTripDialog() = default;

void MoveTripDialog::setUpPreview()
{
    QTableView* table = m_ui->preview;
    table->setModel(m_model);
    table->setItemDelegate(new MoveDelegate(table));
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(int(fontMetrics().height() * 1.15 + scaled(this, 14)));
    QHeaderView* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    const QString day = dayText(locale(), QDate(2027, 9, 22)) + QStringLiteral("  ") +
        clockText(locale(), QDateTime(QDate(2000, 1, 1), QTime(22, 58)));
    const int moment = fontMetrics().horizontalAdvance(day) + scaled(this, 28);
    header->resizeSection(int(TripMoveModel::Column::Item), scaled(this, 240));
    header->resizeSection(int(TripMoveModel::Column::Now), moment);
    header->resizeSection(int(TripMoveModel::Column::Then), moment);
    header->setStretchLastSection(true);
    m_ui->empty->show(QStringLiteral("calendar"), tr("Nothing is booked"),
                      tr("This trip has no bookings: its dates alone move."));
}

void MoveTripDialog::setUpButtons()
{
    QPushButton* moveButton = m_ui->buttons->button(QDialogButtonBox::Save);
    moveButton->setText(tr("&Move the Trip"));
    moveButton->setDefault(true);
    QPushButton* leaveButton = m_ui->buttons->button(QDialogButtonBox::Discard);
    leaveButton->setText(tr("&Leave It"));
    leaveButton->setAutoDefault(false);
    setTabOrder(m_ui->preview, moveButton);
    setTabOrder(moveButton, leaveButton);
    connect(moveButton, &QPushButton::clicked, this, &MoveTripDialog::moveTrip);
    connect(leaveButton, &QPushButton::clicked, this, [this] {
        if (m_moving)
            m_requests->cancel();
        else
            done(Rejected);
    });
    connect(m_requests, &Requests::slowChanged, this, [this, leaveButton](bool slow) {
        leaveButton->setText(slow && m_moving ? tr("&Cancel Moving") : tr("&Leave It"));
        leaveButton->setEnabled(slow || !m_moving);
    });
}

bool MoveTripDialog::isPreviewCurrent() const
{
    return m_preview && m_preview->departure == m_ui->departure->date();
}

void MoveTripDialog::dateChanged()
{
    m_ui->departureMessage->setMessage({});
    m_moveWhenRead = false;
    ++m_generation;
    showDates();
    if (m_ui->departure->date().isValid())
        m_pause.start();
    else
        m_pause.stop();
}

void MoveTripDialog::readPreview()
{
    m_pause.stop();
    m_future.cancel();
    const quint64 generation = ++m_generation;
    m_future = m_trips.previewMove(m_id, m_ui->departure->date());
    m_requests->read(
        m_future,
        [this, generation](const TripMovePreview& preview) {
            if (generation == m_generation)
                showPreview(preview);
        },
        [this, generation](const Error& error) {
            if (generation == m_generation)
                showError(error);
        });
}

void MoveTripDialog::showPreview(const TripMovePreview& preview)
{
    if (std::exchange(m_noticeOfReading, false))
        m_ui->notice->dismiss();
    m_preview = preview;
    m_trip = preview.trip;
    m_model->setPreview(preview);
    m_ui->stack->setCurrentWidget(preview.items.isEmpty() ? static_cast<QWidget*>(m_ui->empty) : m_ui->preview);
    m_ui->withItems->setVisible(!preview.items.isEmpty());
    showDates();
    showSummary();
    if (m_moveWhenRead)
        send();
}

void MoveTripDialog::showDates()
{
    m_ui->trip->setText(QString(m_trip.name).replace(QLatin1Char('\n'), QLatin1Char(' ')) + QStringLiteral(" · ") +
                        dateRange(locale(), m_trip.departureDate, m_trip.returnDate));
    const QDate departure = m_ui->departure->date();
    if (!departure.isValid()) {
        m_ui->dates->clear();
        return;
    }
    const qint64 days = m_trip.departureDate.daysTo(departure);
    const QDate returning = m_trip.returnDate.addDays(days);
    const QString range = dateRange(locale(), departure, returning);
    m_ui->dates->setText(days == 0 ? tr("as it is now")
                             : days > 0
                             ? tr("%1, %2", "dates, how much later").arg(range, tr("%Ln day(s) later", nullptr, int(days)))
                             : tr("%1, %2", "dates, how much later")
                                   .arg(range, tr("%Ln day(s) earlier", nullptr, int(-days))));
}

void MoveTripDialog::showSummary()
{
    QStringList sentences;
    if (const int flights = m_model->flights(); flights > 0)
        sentences.append(tr("%Ln flight(s) must be changed with the airline.", nullptr, flights));
    if (const int outside = m_model->outside(); outside > 0)
        sentences.append(tr("%Ln booking(s) will be outside the trip.", nullptr, outside));
    m_ui->summary->setText(sentences.join(QLatin1Char(' ')));
    m_ui->summary->setVisible(!sentences.isEmpty());
}

void MoveTripDialog::showError(const Error& error)
{
    m_moveWhenRead = false;
    if (error.kind() == ErrorKind::Cancelled)
        return;
    if (error.kind() == ErrorKind::Stale && error.current<Trip>()) {
        m_noticeOfReading = false;
        m_ui->notice->show(NoticeBar::Kind::Warning,
                           tr("Somebody else has just changed this trip. Nothing was moved; this is how it is now."));
        readPreview();
        return;
    }
    const bool retry = error.kind() != ErrorKind::Stale && error.kind() != ErrorKind::NotFound &&
        error.kind() != ErrorKind::AccessDenied;
    if (const QString field = error.fields().value(QStringLiteral("departureDate")); !field.isEmpty()) {
        m_ui->departureMessage->setMessage(field);
        return;
    }
    m_noticeOfReading = true;
    m_ui->notice->show(NoticeBar::Kind::Problem, error.message(), retry ? tr("&Try Again") : QString(),
                       [this] { readPreview(); });
}

void MoveTripDialog::moveTrip()
{
    if (m_moving || !m_messages->check())
        return;
    if (m_ui->departure->date() == m_trip.departureDate) {
        m_ui->departureMessage->setMessage(tr("The trip departs on this day already. Choose another one."));
        m_ui->departure->setFocus();
        return;
    }
    if (isPreviewCurrent()) {
        send();
    } else { // nothing is moved that was not shown first
        m_moveWhenRead = true;
        readPreview();
    }
}

void MoveTripDialog::send()
{
    m_moveWhenRead = false;
    m_ui->notice->dismiss();
    setMoving(true);
    m_requests->write(
        m_trips.moveTrip(m_id, m_preview->departure, m_ui->withItems->isChecked(), m_preview->trip.version),
        [this](const TripMove& move) {
            Q_EMIT moved(move);
            done(Accepted);
        },
        [this](const Error& error) {
            setMoving(false);
            if (error.kind() == ErrorKind::Cancelled)
                cancelled();
            else
                showError(error);
        });
}

// What was cancelled may have arrived all the same, and only its answer has not.
void MoveTripDialog::cancelled()
{
    m_noticeOfReading = false;
    m_ui->notice->show(NoticeBar::Kind::Information, tr("Moving was cancelled."));
    m_trips.invalidate();
    readPreview();
}

void MoveTripDialog::setMoving(bool moving)
{
    m_moving = moving;
    m_ui->departure->setEnabled(!moving);
    m_ui->withItems->setEnabled(!moving);
    m_ui->buttons->button(QDialogButtonBox::Save)->setEnabled(!moving);
    m_ui->buttons->button(QDialogButtonBox::Discard)->setEnabled(!moving);
}

void MoveTripDialog::reject()
{
    if (!m_moving)
        done(Rejected);
}

} // namespace viatica
