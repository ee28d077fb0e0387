// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/export_preview.h"

#include "gui/busy_line.h"
#include "gui/requests.h"
#include "gui/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace viatica {

using namespace std::chrono_literals;

namespace {

constexpr int previewRows = 10;
constexpr auto settleTime = 150ms;

bool sameTrips(const TripQuery& a, const TripQuery& b)
{
    return a.filter == b.filter && a.search == b.search && sortOf(a) == sortOf(b) && orderOf(a) == orderOf(b) &&
           a.ownership == b.ownership && a.ids == b.ids;
}

/// Cells that begin where their headings do, in the view's colour, which is paler at times.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem item(option);
        initStyleOption(&item, index);
        const QString text = std::exchange(item.text, {});
        item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const int edge = scaled(item.widget, 12);
        const QRect inner = item.rect.adjusted(edge, 0, -edge / 2, 0);
        painter->save();
        painter->setPen(colorsOf(item.palette).hairline);
        painter->drawLine(item.rect.bottomLeft(), item.rect.bottomRight());
        painter->setPen(item.palette.color(QPalette::Text));
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          item.fontMetrics.elidedText(text, Qt::ElideRight, inner.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(scaled(option.widget, 20), 0);
    }
};

} // namespace

ExportPreview::ExportPreview(QWidget* parent)
    : QWidget(parent)
    , m_requests(new Requests(this))
    , m_busy(new BusyLine(this))
    , m_table(new QTableWidget(this))
    , m_note(new QLabel(this))
    , m_action(new QPushButton(this))
{
    m_table->setObjectName(QStringLiteral("previewTable"));
    m_table->setAccessibleName(tr("Preview"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustIgnored);
    m_table->setShowGrid(false);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setMinimumHeight(scaled(this, 72));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() * 7 / 4);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_note->setObjectName(QStringLiteral("previewNote"));
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Secondary);
    m_action->setObjectName(QStringLiteral("previewAction"));
    m_action->setFlat(true);
    m_action->setAutoDefault(false);
    m_action->hide();
    setFocusProxy(m_table);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(scaled(this, 2));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_busy);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_note, 1);
    foot->addWidget(m_action);
    layout->addLayout(foot);

    m_timer.setSingleShot(true);
    m_timer.setInterval(settleTime);
    connect(&m_timer, &QTimer::timeout, this, &ExportPreview::read);
    connect(m_requests, &Requests::busyChanged, this, [this](bool busy) {
        m_busy->setBusy(busy);
        setPale(busy);
    });
    connect(m_requests, &Requests::slowChanged, this, [this](bool slow) {
        if (!slow)
            return;
        m_note->setText(tr("Reading the first trips…"));
        m_action->setText(tr("Stop &Reading"));
        m_action->show();
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_requests->isPending())
            m_requests->cancel();
        else
            read();
    });
}

void ExportPreview::show(const TripQuery& query, const TripCsvOptions& options)
{
    const bool sameRows = m_asked && sameTrips(m_query, query) && m_options.items == options.items;
    m_query = query;
    m_options = options;
    m_asked = true;
    if (sameRows) {
        if (isCurrent())
            fill();
        return;
    }
    m_waiting = true;
    m_timer.start();
}

void ExportPreview::read()
{
    m_waiting = true;
    m_requests->cancel();
    m_action->hide();
    TripQuery query = m_query;
    query.after.clear();
    query.page = 1;
    query.limit = previewRows;
    const int asked = ++m_generation;
    m_requests->read(
        m_trips->getTripsForExport(query, m_options.items),
        [this, asked](const TripExportPage& page) {
            if (asked == m_generation)
                take(page);
        },
        [this, asked](const Error& error) {
            if (asked == m_generation)
                fail(error);
        });
}

void ExportPreview::take(const TripExportPage& page)
{
    m_page = page;
    m_waiting = false;
    m_action->hide();
    fill();
    Q_EMIT settled();
}

void ExportPreview::fail(const Error& error)
{
    m_waiting = false;
    m_note->setText(error.kind() == ErrorKind::Cancelled ? tr("There is no preview.") : error.message());
    m_action->setText(tr("Try A&gain"));
    m_action->show();
    Q_EMIT settled();
}

void ExportPreview::fill()
{
    const QList<QStringList> records = tripCsvPreview(*m_page, m_options, previewRows);
    const QStringList& heading = records.first();
    m_table->setUpdatesEnabled(false);
    m_table->clear();
    m_table->setColumnCount(int(heading.size()));
    m_table->setRowCount(int(records.size()) - 1);
    m_table->setHorizontalHeaderLabels(heading);
    for (int row = 0; row + 1 < records.size(); ++row)
        for (int column = 0; column < heading.size(); ++column) {
            QString cell = records.at(row + 1).at(column);
            auto* item = new QTableWidgetItem(cell.replace(QLatin1Char('\n'), QChar(0x21B5)).left(200));
            m_table->setItem(row, column, item);
        }
    m_table->resizeColumnsToContents();
    const int widest = scaled(this, 180);
    const int margins = scaled(this, 28);
    const QFontMetrics bold(resized(m_table->font(), 1, QFont::DemiBold));
    for (int column = 0; column < heading.size(); ++column)
        m_table->setColumnWidth(column, qMax(qMin(widest, m_table->columnWidth(column)),
                                             bold.horizontalAdvance(heading.at(column)) + margins));
    m_table->setUpdatesEnabled(true);
    describe();
}

void ExportPreview::describe()
{
    if (m_page->rows.isEmpty())
        m_note->setText(tr("There are no trips: the file will have a heading and nothing else."));
    else if (m_page->next.isEmpty() && m_table->rowCount() < previewRows)
        m_note->setText(tr("This is the whole file."));
    else
        m_note->setText(tr("The beginning of %Ln trip(s).", nullptr, int(m_page->total)));
}

void ExportPreview::setPale(bool pale)
{
    QPalette palette;
    if (pale)
        palette.setColor(QPalette::Text, colorsOf(this->palette()).secondary);
    m_table->setPalette(palette);
}

} // namespace viatica
