// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notice_bar.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace viatica {

namespace {

QColor colorOf(NoticeBar::Kind kind, const Colors& colors)
{
    switch (kind) {
    case NoticeBar::Kind::Warning:
        return colors.warning;
    case NoticeBar::Kind::Problem:
        return colors.danger;
    case NoticeBar::Kind::Information:
        break;
    }
    return colors.accent;
}

const QChar wordJoiner(0x2060);

/// Lines may break after a slash; the first one of a path would stay behind alone.
QString withWholePaths(QString text)
{
    static const QRegularExpression start(QStringLiteral("(^|[\\s“„«(])/(?=\\S)"));
    return text.replace(start, QStringLiteral("\\1/") + wordJoiner);
}

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_note(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_alternative(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    for (QPushButton* button : {m_button, m_alternative}) {
        button->setFlat(true);
        button->setAutoDefault(false);
    }
    m_alternative->hide();
    m_close->setIcon(themedIcon(QStringLiteral("x")));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(this, 12), scaled(this, 6), scaled(this, 8), scaled(this, 6));
    layout->setSpacing(scaled(this, 8));
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_button);
    layout->addWidget(m_alternative);
    layout->addWidget(m_close);
    setTextRole(m_note, TextRole::Secondary);
    m_note->hide();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isAttended())
            m_timer.start(); // once more from the beginning
        else
            dismiss();
    });
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const std::function<void()> action = m_onAction;
        if (m_close->isVisibleTo(this))
            dismiss();
        if (action)
            action();
    });
    connect(m_alternative, &QPushButton::clicked, this, [this] {
        const std::function<void()> action = m_onAlternative;
        if (action)
            action();
    });
    hide();
}

void NoticeBar::show(Kind kind, const QString& text, const QString& action, std::function<void()> onAction,
                     std::chrono::milliseconds duration)
{
    m_kind = kind;
    m_onAction = std::move(onAction);
    m_onAlternative = nullptr;
    m_afterwards.clear();
    m_alternative->hide();
    const QString icon = kind == Kind::Information ? QStringLiteral("info-circle")
        : kind == Kind::Warning                    ? QStringLiteral("alert-triangle")
                                                   : QStringLiteral("alert-circle");
    const int side = scaled(this, 18);
    m_icon->setPixmap(coloredIcon(icon, colorOf(kind, colorsOf(palette()))).pixmap(side, side));
    m_text->setText(withWholePaths(text));
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(text);
    m_timer.stop();
    if (duration.count() > 0)
        m_timer.start(duration);
    setVisible(true);
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::showUntilConnected(const QString& problem, const QString& afterwards)
{
    show(Kind::Problem, problem);
    m_afterwards = afterwards;
}

void NoticeBar::connectionIsBack()
{
    if (!isHidden() && !m_afterwards.isEmpty())
        show(Kind::Information, QString(m_afterwards));
}

void NoticeBar::setAlternative(const QString& action, std::function<void()> onAction)
{
    m_alternative->setText(action);
    m_onAlternative = std::move(onAction);
    m_alternative->show();
}

void NoticeBar::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QString NoticeBar::note() const
{
    return m_note->text();
}

void NoticeBar::dismiss()
{
    m_timer.stop();
    setNote({});
    m_onAction = nullptr;
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

bool NoticeBar::isAttended() const
{
    return underMouse() || m_button->hasFocus() || m_close->hasFocus();
}

QString NoticeBar::text() const
{
    return m_text->text().remove(wordJoiner);
}

void NoticeBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    const QColor color = colorOf(m_kind, colors);
    QColor ground = color;
    ground.setAlphaF(0.10F);
    QColor line = color;
    line.setAlphaF(0.35F);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(QPen(line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 6, 6);
}

NoticeSlot::NoticeSlot(NoticeBar* bar, const QMargins& margins, QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margins);
    layout->addWidget(bar);
    bar->installEventFilter(this);
    setVisible(!bar->isHidden());
}

bool NoticeSlot::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        setVisible(event->type() == QEvent::ShowToParent);
    return QWidget::eventFilter(watched, event);
}

} // namespace viatica
