// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/itinerary_print.h"

#include "gui/text_layout.h"
#include "gui/theme.h"
#include "models/date_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <algorithm>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::ItineraryPrint)
};

constexpr double bodyPoints = 10;

/// Something that stays on one page.
struct Block
{
    enum class Type { Title, Heading, Entry, Line, Note };
    Type type = Type::Line;
    const TimelineRow* row = nullptr;
    QString text;
    double height = 0;
    bool withNext = false; ///< no page ends after it
};

/// Lays an itinerary out for one device, and paints it.
class PrintRun
{
public:
    PrintRun(QPainter& painter, const QRectF& area, const ItineraryPrint& itinerary, const QLocale& locale)
        : m_painter(painter)
        , m_area(area)
        , m_itinerary(itinerary)
        , m_locale(locale)
        , m_line(metrics(font(1)).height())
        , m_footer(m_line * 2)
        , m_times(metrics(font(1)).horizontalAdvance(QStringLiteral("00:00 PM")) + m_line)
    {
    }

    int run(QPagedPaintDevice& device)
    {
        makeBlocks();
        const QList<QList<Block>> pages = paged();
        for (int page = 0; page < int(pages.size()); ++page) {
            if (page > 0)
                device.newPage();
            double top = m_area.top();
            for (const Block& block : pages.at(page)) {
                paint(block, top);
                top += block.height;
            }
            paintFooter(page + 1, int(pages.size()));
        }
        return int(pages.size());
    }

private:
    static QFont font(double factor, QFont::Weight weight = QFont::Normal)
    {
        QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
        font.setPointSizeF(bodyPoints * factor);
        font.setWeight(weight);
        return font;
    }
    [[nodiscard]] QFontMetricsF metrics(const QFont& font) const { return {font, m_painter.device()}; }

    // Line ends as QTextLayout knows them.
    static QString lines(QString text) { return text.replace(QLatin1Char('\n'), QChar::LineSeparator); }
    [[nodiscard]] double wrapped(const QString& text, const QFont& font, double width) const
    {
        if (text.isEmpty())
            return 0;
        QTextLayout layout(lines(text), font, m_painter.device());
        return layOut(layout, width).height();
    }
    [[nodiscard]] double textWidth() const { return m_area.width() - m_times; }

    void makeBlocks()
    {
        m_blocks.append({Block::Type::Title, nullptr, {}, titleHeight(), true});
        for (const TimelineRow& row : m_itinerary.rows) {
            switch (row.type) {
            case TimelineRow::Type::Day:
            case TimelineRow::Type::Gap:
                m_blocks.append(
                    {Block::Type::Heading, &row, {}, m_line * 2.1, row.type == TimelineRow::Type::Day});
                break;
            case TimelineRow::Type::Layover:
                m_blocks.append(
                    {Block::Type::Line, &row, row.title + QStringLiteral(" · ") + row.detail, m_line * 1.3});
                break;
            case TimelineRow::Type::Finding:
                break;
            case TimelineRow::Type::Entry:
                addEntry(row);
                break;
            }
        }
        m_blocks.last().withNext = false;
    }

    void addEntry(const TimelineRow& row)
    {
        if (row.part == ItemPart::Middle) {
            m_blocks.append(
                {Block::Type::Line, &row, row.detail + QStringLiteral(" · ") + row.title, m_line * 1.3});
            return;
        }
        const double title = wrapped(row.title, font(1, QFont::DemiBold), textWidth());
        const double height = std::max(title + wrapped(row.detail, font(0.92), textWidth()),
                                       row.zone.isEmpty() ? m_line : m_line * 2);
        m_blocks.append({Block::Type::Entry, &row, {}, height + m_line * 0.5});
        const bool first = row.part == ItemPart::Whole || row.part == ItemPart::Begin;
        if (first)
            addNotes(m_itinerary.notes.value(row.item));
    }

    // Line by line: they may be longer than a page. Short ones stay with their booking.
    void addNotes(const QString& notes)
    {
        if (notes.trimmed().isEmpty())
            return;
        QStringList lines;
        for (const QString& paragraph : notes.trimmed().split(QLatin1Char('\n'))) {
            QTextLayout layout(paragraph, font(0.92), m_painter.device());
            layout.beginLayout();
            for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
                line.setLineWidth(textWidth());
                lines.append(paragraph.mid(line.textStart(), line.textLength()));
            }
            layout.endLayout();
        }
        const double height = metrics(font(0.92)).height();
        const bool together = double(lines.size()) * height < m_area.height() / 3;
        m_blocks.last().withNext = true;
        m_blocks.last().height -= m_line * 0.3;
        for (const QString& line : std::as_const(lines))
            m_blocks.append({Block::Type::Note, nullptr, line, height, together});
        m_blocks.last().withNext = false;
        m_blocks.last().height += m_line * 0.5;
    }

    [[nodiscard]] QList<QList<Block>> paged() const
    {
        const double room = m_area.height() - m_footer;
        QList<QList<Block>> pages{{}};
        double used = 0;
        for (qsizetype first = 0; first < m_blocks.size();) {
            qsizetype end = first;
            double height = m_blocks.at(first).height;
            while (m_blocks.at(end).withNext && end + 1 < m_blocks.size())
                height += m_blocks.at(++end).height;
            if (used + height > room && !pages.last().isEmpty() && height <= room) {
                pages.append(QList<Block>());
                used = 0;
            }
            for (; first <= end; ++first) {
                if (used + m_blocks.at(first).height > room && !pages.last().isEmpty()) {
                    pages.append(QList<Block>());
                    used = 0;
                }
                pages.last().append(m_blocks.at(first));
                used += m_blocks.at(first).height;
            }
        }
        return pages;
    }

    [[nodiscard]] QString facts() const
    {
        const Trip& trip = m_itinerary.trip;
        QStringList parts{dateRange(m_locale, trip.departureDate, trip.returnDate),
                          Messages::tr("%Ln day(s)", nullptr, int(trip.days()))};
        if (!m_itinerary.people.isEmpty())
            parts.append(m_itinerary.people);
        return parts.join(QStringLiteral(" · "));
    }
    [[nodiscard]] double titleHeight() const
    {
        return wrapped(m_itinerary.trip.name, font(1.7, QFont::DemiBold), m_area.width()) +
               wrapped(facts(), font(1), m_area.width()) + m_line;
    }

    void draw(const QRectF& rect, const QFont& font, const QColor& color, const QString& text, int flags)
    {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(rect, flags, text);
    }
    void drawWrapped(const QRectF& rect, const QFont& font, const QColor& color, const QString& text)
    {
        m_painter.setPen(color);
        QTextLayout layout(lines(text), font, m_painter.device());
        layOut(layout, rect.width());
        layout.draw(&m_painter, rect.topLeft());
    }

    void paint(const Block& block, double top)
    {
        const QRectF whole(m_area.left(), top, m_area.width(), block.height);
        const QRectF text(m_area.left() + m_times, top, textWidth(), block.height);
        const Colors& colors = lightColors();
        switch (block.type) {
        case Block::Type::Title: {
            const QFont large = font(1.7, QFont::DemiBold);
            drawWrapped(whole, large, colors.text, m_itinerary.trip.name);
            const double below = wrapped(m_itinerary.trip.name, large, m_area.width());
            drawWrapped(whole.adjusted(0, below, 0, 0), font(1), colors.secondary, facts());
            break;
        }
        case Block::Type::Heading:
            paintHeading(*block.row, whole);
            break;
        case Block::Type::Entry:
            paintEntry(*block.row, text, top);
            break;
        case Block::Type::Line:
            draw(text, font(0.92), colors.secondary, block.text, Qt::TextSingleLine | Qt::AlignTop);
            break;
        case Block::Type::Note:
            draw(text, font(0.92), colors.text, block.text, Qt::TextSingleLine | Qt::AlignTop);
            break;
        }
    }

    void paintHeading(const TimelineRow& row, const QRectF& whole)
    {
        const Colors& colors = lightColors();
        const bool day = row.type == TimelineRow::Type::Day;
        const QFont title = font(1.05, day ? QFont::DemiBold : QFont::Normal);
        const QRectF line = whole.adjusted(0, m_line * 0.5, 0, -m_line * 0.4);
        draw(line, title, day ? colors.text : colors.secondary, row.title,
             Qt::TextSingleLine | Qt::AlignVCenter);
        const double used = metrics(title).horizontalAdvance(row.title) + m_line * 0.6;
        draw(line.adjusted(used, 0, 0, 0), font(0.92), colors.secondary, row.detail,
             Qt::TextSingleLine | Qt::AlignVCenter);
        m_painter.setPen(QPen(colors.hairline, m_line * 0.05));
        m_painter.drawLine(QPointF(whole.left(), line.bottom()), QPointF(whole.right(), line.bottom()));
    }

    void paintEntry(const TimelineRow& row, const QRectF& text, double top)
    {
        const Colors& colors = lightColors();
        const QRectF time(m_area.left(), top, m_times, m_line);
        draw(time, font(1), colors.text, row.time, Qt::TextSingleLine | Qt::AlignTop);
        draw(time.translated(0, m_line), font(0.92), colors.secondary, row.zone,
             Qt::TextSingleLine | Qt::AlignTop);
        const QFont strong = font(1, QFont::DemiBold);
        drawWrapped(text, strong, colors.text, row.title);
        drawWrapped(text.adjusted(0, wrapped(row.title, strong, textWidth()), 0, 0), font(0.92),
                    colors.secondary, row.detail);
    }

    void paintFooter(int page, int pages)
    {
        const QRectF line(m_area.left(), m_area.bottom() - m_line, m_area.width(), m_line);
        const QFont small = font(0.85);
        const QString number = Messages::tr("Page %L1 of %L2").arg(page).arg(pages);
        const double room = m_area.width() - metrics(small).horizontalAdvance(number) - m_line;
        draw(line, small, lightColors().secondary,
             metrics(small).elidedText(m_itinerary.trip.name.simplified(), Qt::ElideRight, room),
             Qt::TextSingleLine | Qt::AlignLeft);
        draw(line, small, lightColors().secondary, number, Qt::TextSingleLine | Qt::AlignRight);
    }

    QPainter& m_painter;
    const QRectF m_area;
    const ItineraryPrint& m_itinerary;
    const QLocale& m_locale;
    const double m_line;
    const double m_footer;
    const double m_times;
    QList<Block> m_blocks;
};

} // namespace

QPageLayout itineraryPage(const QLocale& locale)
{
    const bool letter = locale.measurementSystem() == QLocale::ImperialUSSystem;
    return {QPageSize(letter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait,
            QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter};
}

int printItinerary(QPagedPaintDevice& device, const ItineraryPrint& itinerary, const QLocale& locale)
{
    QPainter painter;
    if (!painter.begin(&device))
        return 0;
    const QRectF area(0, 0, device.width(), device.height());
    return PrintRun(painter, area, itinerary, locale).run(device);
}

QByteArray itineraryPdf(const ItineraryPrint& itinerary, const QLocale& locale)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageLayout(itineraryPage(locale));
        writer.setResolution(300);
        writer.setTitle(itinerary.trip.name);
        writer.setCreator(QStringLiteral("Viatica"));
        printItinerary(writer, itinerary, locale);
    }
    return buffer.data();
}

} // namespace viatica
