// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/icons.h"

#include "gui/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace viatica {

namespace {

class OutlineIcon final : public QIconEngine
{
public:
    OutlineIcon(const QString& name, const QColor& color)
        : m_name(name)
        , m_color(color)
    {
        QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
        if (file.open(QIODevice::ReadOnly))
            m_svg = file.readAll();
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const int side = qMin(rect.width(), rect.height());
        QRect target(0, 0, side, side);
        target.moveCenter(rect.center());
        painter->drawPixmap(target, rendered(QSize(side, side) * ratio, colorFor(mode, state)));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return rendered(size, colorFor(mode, state));
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return rendered(size, colorFor(mode, state));
    }

    [[nodiscard]] QIconEngine* clone() const override { return new OutlineIcon(*this); }
    [[nodiscard]] bool isNull() override { return m_svg.isEmpty(); }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        const QPalette palette = QGuiApplication::palette();
        const Colors& colors = colorsOf(palette);
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        if (mode == QIcon::Selected)
            return colors.onAccent;
        if (m_color.isValid())
            return m_color;
        return state == QIcon::On ? colors.accent : colors.secondary;
    }

    [[nodiscard]] QPixmap rendered(const QSize& size, const QColor& color) const
    {
        const QString key = QStringLiteral("viatica/%1/%2/%3").arg(m_name).arg(size.width()).arg(color.rgba());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        QByteArray svg = m_svg;
        svg.replace("currentColor", color.name().toLatin1());
        svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QString m_name;
    QColor m_color;
    QByteArray m_svg;
};

} // namespace

QIcon themedIcon(const QString& name)
{
    return QIcon(new OutlineIcon(name, {}));
}

QIcon coloredIcon(const QString& name, const QColor& color)
{
    return QIcon(new OutlineIcon(name, color));
}

} // namespace viatica
