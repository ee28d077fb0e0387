// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/timeline_delegate.h"

#include "gui/icons.h"
#include "gui/item_look.h"
#include "gui/text_layout.h"
#include "gui/theme.h"
#include "models/finding_text.h"
#include "models/timeline_model.h"
#include "models/trip_item.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace viatica {

/// What follows from a font: made once, because every row of a long trip asks for it.
struct TimelineDelegate::Measures
{
    explicit Measures(const QFont& base)
        : font(base)
        , medium(resized(base, 1.0, QFont::Medium))
        , strong(resized(base, 1.0, QFont::DemiBold))
        , small(resized(base, 0.92))
        , smallStrong(resized(base, 0.92, QFont::DemiBold))
        , line(QFontMetrics(base).height())
        , smallLine(QFontMetrics(small).height())
        , edge(scaled(base, 20))
        , right(scaled(base, 14))
        , gap(scaled(base, 10))
        , pad(scaled(base, 5))
        , side(scaled(base, 18))
    {
        // As wide as the longest clock time of the language ("14:05", "12:05 PM"), or the longest zone below
        // it.
        const QString clock = clockText(QLocale(), QDateTime(QDate(2000, 1, 1), QTime(22, 58)));
        times = std::max(QFontMetrics(base).horizontalAdvance(clock),
                         QFontMetrics(small).horizontalAdvance(QStringLiteral("UTC+5:45"))) +
                scaled(base, 2);
    }

    [[nodiscard]] int textLeft() const { return edge + times + gap + side + gap; }

    QFont font;
    QFont medium;
    QFont strong;
    QFont small;
    QFont smallStrong;
    int line;
    int smallLine;
    int edge;
    int right;
    int gap;
    int pad;
    int side;
    int times = 0;
    QHash<std::pair<QString, int>, int> heights; ///< of wrapped texts, by width
};

/// Where the parts of a row are, from left to right; mirrored when they are drawn.
struct TimelineDelegate::Places
{
    Places(const QRect& row, const Measures& measures)
        : inner(row.adjusted(measures.edge, measures.pad, -measures.right, -measures.pad))
        , time(inner.left(), inner.top(), measures.times, measures.line)
        , zone(inner.left(), time.bottom() + 1, measures.times, measures.smallLine)
        , mark(time.right() + measures.gap, inner.top() + (measures.line - measures.side) / 2, measures.side,
               measures.side)
        , title(row.left() + measures.textLeft(), inner.top(), 0, measures.line)
    {
        title.setRight(inner.right());
        detail = QRect(title.left(), title.bottom() + 1, title.width(), inner.bottom() - title.bottom());
    }

    QRect inner;
    QRect time;
    QRect zone;
    QRect mark;
    QRect title;
    QRect detail;
};

namespace {

constexpr int drawnLanes = 3;

const TimelineRow& rowAt(const QModelIndex& index)
{
    return static_cast<const TimelineModel*>(index.model())->row(index.row());
}

QColor veil(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

QRect mirrored(const QStyleOptionViewItem& option, const QRect& rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

// Returns how wide the text is.
int drawLine(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const QString& text)
{
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(mirrored(option, rect),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) |
                          Qt::TextSingleLine,
                      shown);
    return painter->fontMetrics().horizontalAdvance(shown);
}

void drawWrapped(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect,
                 const QString& text)
{
    QTextLayout layout(text, painter->font());
    layout.setTextOption(QTextOption(QStyle::visualAlignment(option.direction, Qt::AlignLeft)));
    const QRect place = mirrored(option, rect);
    layOut(layout, place.width());
    layout.draw(painter, place.topLeft());
}

// A title whose codes stand out, from one piece to the next.
void drawTitle(QPainter* painter, const QStyleOptionViewItem& option, const TimelineRow& row, QRect rect,
               const QFont& plain, const QFont& strong)
{
    int from = 0;
    const auto piece = [&](int length, const QFont& font) {
        if (length <= 0 || rect.width() <= 0)
            return;
        painter->setFont(font);
        const QString text = row.title.mid(from, length);
        rect.setLeft(rect.left() + drawLine(painter, option, rect, text));
        from += length;
    };
    for (const auto& [position, length] : row.strong) {
        piece(position - from, plain);
        piece(length, strong);
    }
    piece(int(row.title.size()) - from, plain);
}

QColor severityColor(const TimelineRow& row, const Colors& colors)
{
    if (row.ignored || row.severity == FindingSeverity::Hint)
        return colors.secondary;
    return row.severity == FindingSeverity::Error ? colors.danger : colors.warning;
}

QString severityIcon(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Error:
        return QStringLiteral("alert-circle");
    case FindingSeverity::Warning:
        return QStringLiteral("alert-triangle");
    case FindingSeverity::Hint:
        break;
    }
    return QStringLiteral("bulb");
}

struct Links
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TimelineDelegate)

public:
    Links(const TimelineRow& row, const QFont& font, const QRect& line, int gap)
    {
        const QFontMetrics metrics(font);
        int left = line.left();
        const auto place = [&](const QString& text) {
            const QRect rect(left, line.top(), metrics.horizontalAdvance(text), line.height());
            left = rect.right() + gap;
            return rect;
        };
        remedyText = displayName(row.remedy);
        remedy = place(remedyText);
        ignoreText = row.ignored ? tr("Show Again") : tr("Ignore");
        ignore = place(ignoreText);
    }

    QString remedyText;
    QString ignoreText;
    QRect remedy;
    QRect ignore;
};

} // namespace

const TimelineDelegate::Measures& TimelineDelegate::measures(const QFont& font) const
{
    if (!m_measures || m_measures->font != font)
        m_measures = std::make_shared<Measures>(font);
    return *m_measures;
}

QIcon TimelineDelegate::icon(const QString& name, const QColor& color) const
{
    QIcon& icon = m_icons[name + color.name()];
    if (icon.isNull())
        icon = coloredIcon(name, color);
    return icon;
}

// --- Heights
// -------------------------------------------------------------------------------------------------------

int TimelineDelegate::wrapped(const QString& text, int width, const QFont& font) const
{
    int& height = m_measures->heights[{text, width}];
    if (height == 0) {
        QTextLayout layout(text, font);
        height = int(std::ceil(layOut(layout, width).height()));
    }
    return height;
}

int TimelineDelegate::heightOf(const TimelineRow& row, bool first, int width, const QFont& font) const
{
    const Measures& sizes = measures(font);
    const int room = std::max(width - sizes.textLeft() - sizes.right, scaled(font, 60));
    const int frame = 2 * sizes.pad;
    switch (row.type) {
    case TimelineRow::Type::Day:
    case TimelineRow::Type::Gap:
        return sizes.line + scaled(font, first ? 6 : 16);
    case TimelineRow::Type::Layover:
        return sizes.smallLine + frame;
    case TimelineRow::Type::Finding:
        return sizes.smallLine * 2 + wrapped(row.detail, room, sizes.small) + frame + scaled(font, 4);
    case TimelineRow::Type::Entry:
        break;
    }
    if (row.part == ItemPart::Middle)
        return sizes.smallLine + frame;
    const int details = row.detail.isEmpty() ? 0 : wrapped(row.detail, room, sizes.small);
    return sizes.line + std::max(details, row.zone.isEmpty() ? 0 : sizes.smallLine) + frame;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {scaled(option.font, 160), heightOf(rowAt(index), index.row() == 0, width, option.font)};
}

// --- Painting
// ------------------------------------------------------------------------------------------------------

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const TimelineRow& row = rowAt(index);
    (void)measures(option.font);
    painter->save();
    switch (row.type) {
    case TimelineRow::Type::Day:
    case TimelineRow::Type::Gap:
        paintHeading(painter, option, row, index.row() == 0,
                     static_cast<const TimelineModel*>(index.model())->isToday(row));
        break;
    case TimelineRow::Type::Layover:
        paintQuiet(painter, option, row);
        break;
    case TimelineRow::Type::Finding:
        paintChosen(painter, option, index);
        paintFinding(painter, option, row);
        break;
    case TimelineRow::Type::Entry:
        paintChosen(painter, option, index);
        if (row.part == ItemPart::Middle)
            paintQuiet(painter, option, row);
        else
            paintEntry(painter, option, row);
        break;
    }
    paintSpans(painter, option, row);
    painter->restore();
}

// The selection, and a bar at the edge of the row that the keyboard is at.
void TimelineDelegate::paintChosen(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    QStyleOptionViewItem item(option);
    item.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view && view->hasFocus() && view->currentIndex() == index) {
        const QRect bar(option.rect.left(), option.rect.top(), scaled(option.font, 3), option.rect.height());
        painter->fillRect(mirrored(option, bar), colorsOf(option.palette).accent);
    }
}

void TimelineDelegate::paintSpans(QPainter* painter, const QStyleOptionViewItem& option,
                                  const TimelineRow& row) const
{
    const Colors& colors = colorsOf(option.palette);
    const Measures& sizes = *m_measures;
    const int width = std::max(scaled(option.font, 3), 2);
    const int middle = option.rect.top() + sizes.pad + sizes.line / 2;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    for (const TimelineSpan& span : row.spans) {
        if (span.lane >= drawnLanes)
            continue;
        const int left =
            option.rect.left() + scaled(option.font, 7) + span.lane * (width + scaled(option.font, 2));
        QRect bar(left, option.rect.top(), width, option.rect.height());
        if (span.begins)
            bar.setTop(middle - width);
        if (span.ends)
            bar.setBottom(middle + width);
        painter->setBrush(colorOf(span.kind, colors));
        QPainterPath shape;
        shape.setFillRule(Qt::WindingFill);
        const double round = width / 2.0;
        const QRectF shown = mirrored(option, bar);
        shape.addRoundedRect(shown, round, round);
        if (!span.begins) // straight where it goes on
            shape.addRect(QRectF(shown.topLeft(), QSizeF(width, std::min(shown.height(), round * 2))));
        if (!span.ends)
            shape.addRect(QRectF(shown.left(), shown.bottom() - std::min(shown.height(), round * 2), width,
                                 std::min(shown.height(), round * 2)));
        painter->drawPath(shape);
    }
}

void TimelineDelegate::paintHeading(QPainter* painter, const QStyleOptionViewItem& option,
                                    const TimelineRow& row, bool first, bool today) const
{
    const Colors& colors = colorsOf(option.palette);
    const Measures& sizes = *m_measures;
    QRect inner = option.rect.adjusted(sizes.edge, first ? 0 : scaled(option.font, 8), -sizes.right, 0);
    const bool gap = row.type == TimelineRow::Type::Gap;
    painter->setFont(gap ? sizes.font : sizes.strong);
    painter->setPen(today ? colors.accent : gap ? colors.secondary : colors.text);
    inner.setLeft(inner.left() + drawLine(painter, option, inner, row.title) + scaled(option.font, 8));
    if (inner.width() <= 0)
        return;
    painter->setFont(sizes.small);
    painter->setPen(today ? colors.accent : colors.secondary);
    drawLine(painter, option, inner, today ? tr("Today · %1").arg(row.detail) : row.detail);
}

void TimelineDelegate::paintEntry(QPainter* painter, const QStyleOptionViewItem& option,
                                  const TimelineRow& row) const
{
    const Colors& colors = colorsOf(option.palette);
    const Measures& sizes = *m_measures;
    const Places places(option.rect, sizes);
    painter->setFont(sizes.font);
    painter->setPen(colors.text);
    if (painter->fontMetrics().horizontalAdvance(row.time) >
        places.time.width()) // "all day" in some languages
        painter->setFont(sizes.small);
    drawLine(painter, option, places.time, row.time);
    icon(iconNameOf(row.item.kind), colorOf(row.item.kind, colors))
        .paint(painter, mirrored(option, places.mark));
    drawTitle(painter, option, row, places.title, row.strong.isEmpty() ? sizes.medium : sizes.font,
              sizes.strong);
    painter->setFont(sizes.small);
    painter->setPen(colors.secondary);
    drawLine(painter, option, places.zone, row.zone);
    drawWrapped(painter, option, places.detail, row.detail);
}

// A night in between, a layover: one line that does not ask for attention.
void TimelineDelegate::paintQuiet(QPainter* painter, const QStyleOptionViewItem& option,
                                  const TimelineRow& row) const
{
    const Colors& colors = colorsOf(option.palette);
    const Measures& sizes = *m_measures;
    Places places(option.rect, sizes);
    const int side = sizes.side * 8 / 9;
    const QRect mark(places.mark.left() + (sizes.side - side) / 2, places.inner.center().y() - side / 2, side,
                     side);
    const bool layover = row.type == TimelineRow::Type::Layover;
    icon(layover ? QStringLiteral("clock") : iconNameOf(row.item.kind), colors.secondary)
        .paint(painter, mirrored(option, mark));
    painter->setPen(colors.secondary);
    QRect line(places.title.left(), places.inner.top(), places.title.width(), sizes.smallLine);
    TimelineRow text = row;
    if (!layover) { // what it is comes before whose it is
        text.title = row.detail + QStringLiteral(" · ") + row.title;
        text.strong.clear();
    } else {
        text.title = row.title + QStringLiteral(" · ") + row.detail;
    }
    drawTitle(painter, option, text, line, sizes.small, sizes.smallStrong);
}

void TimelineDelegate::paintFinding(QPainter* painter, const QStyleOptionViewItem& option,
                                    const TimelineRow& row) const
{
    const Colors& colors = colorsOf(option.palette);
    const Measures& sizes = *m_measures;
    const Places places(option.rect, sizes);
    const QColor color = severityColor(row, colors);
    if (!option.state.testFlag(QStyle::State_Selected)) {
        const int inset = scaled(option.font, 4);
        const QRect card = option.rect.adjusted(sizes.edge - inset, 2, -sizes.right + inset, -2);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(veil(color, 0.08F));
        painter->drawRoundedRect(mirrored(option, card), 6, 6);
    }
    icon(severityIcon(row.severity), color).paint(painter, mirrored(option, places.mark));
    QRect line(places.title.left(), places.inner.top(), places.title.width(), sizes.smallLine);
    painter->setFont(sizes.smallStrong);
    painter->setPen(color);
    drawLine(painter, option, line, row.title);
    const int height = wrapped(row.detail, line.width(), sizes.small);
    const QRect sentence(line.left(), line.bottom() + 1, line.width(), height);
    painter->setFont(sizes.small);
    painter->setPen(row.ignored ? colors.secondary : colors.text);
    drawWrapped(painter, option, sentence, row.detail);
    line.moveTop(sentence.bottom() + 1 + scaled(option.font, 2));
    const Links links(row, sizes.smallStrong, line, scaled(option.font, 16));
    painter->setFont(sizes.smallStrong);
    painter->setPen(colors.accent);
    drawLine(painter, option, links.remedy.adjusted(0, 0, 1, 0), links.remedyText);
    drawLine(painter, option, links.ignore.adjusted(0, 0, 1, 0), links.ignoreText);
}

TimelineDelegate::Link TimelineDelegate::linkAt(const QStyleOptionViewItem& option, const QModelIndex& index,
                                                const QPoint& point) const
{
    const TimelineRow& row = rowAt(index);
    if (row.type != TimelineRow::Type::Finding)
        return Link::None;
    const Measures& sizes = measures(option.font);
    const Places places(option.rect, sizes);
    QRect line(places.title.left(), places.inner.top(), places.title.width(), sizes.smallLine);
    line.moveTop(line.bottom() + 1 + wrapped(row.detail, line.width(), sizes.small) + scaled(option.font, 2));
    const Links links(row, sizes.smallStrong, line, scaled(option.font, 16));
    const int reach = scaled(option.font, 4);
    const auto hits = [&](const QRect& rect) {
        return !rect.isEmpty() &&
               mirrored(option, rect).adjusted(-reach, -reach, reach, reach).contains(point);
    };
    return hits(links.remedy) ? Link::Remedy : hits(links.ignore) ? Link::Ignore : Link::None;
}

} // namespace viatica
