// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/conflict_dialog.h"

#include "gui/choice_button.h"
#include "gui/field_message.h"
#include "gui/text_difference.h"
#include "gui/theme.h"
#include "ui_conflict_dialog.h"

#include <QButtonGroup>
#include <QCloseEvent>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>

namespace viatica {

namespace {

constexpr int linesOfLongText = 7;

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ConflictDialog::ConflictDialog(QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ConflictDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins(scaled(this, 20), scaled(this, 20), scaled(this, 20), scaled(this, 16));
    m_ui->cardLayout->setContentsMargins(1, 1, 1, 1);
    m_ui->quickLayout->setStretch(0, 1);
    m_ui->scroll->setAutoFillBackground(false);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    const QSize room = screen()->availableSize() * 0.95;
    resize(QSize(scaled(this, 860), scaled(this, 600)).boundedTo(room));
    setUpButtons();
    const auto all = [this](ConflictSide side) {
        m_model.chooseAll(side);
        showMerged();
        m_save->setFocus();
    };
    connect(m_ui->allMine, &QPushButton::clicked, this, [all] { all(ConflictSide::Mine); });
    connect(m_ui->allTheirs, &QPushButton::clicked, this, [all] { all(ConflictSide::Theirs); });
}

ConflictDialog::~ConflictDialog() = default;

void ConflictDialog::setUpButtons()
{
    m_save = m_ui->buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_discard = m_ui->buttons->addButton(tr("&Discard"), QDialogButtonBox::DestructiveRole);
    m_back = m_ui->buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_save->setObjectName(QStringLiteral("save"));
    m_discard->setObjectName(QStringLiteral("discard"));
    m_back->setObjectName(QStringLiteral("back"));
    m_save->setDefault(true);
    setAccent(m_save);
    m_discard->setAutoDefault(false);
    m_back->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &ConflictDialog::save);
    connect(m_discard, &QPushButton::clicked, this, &ConflictDialog::discardRequested);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_saving)
            Q_EMIT cancelRequested();
        else
            Q_EMIT backRequested();
    });
}

void ConflictDialog::setView(const ConflictView& view)
{
    m_view = view;
    m_model.setFields(view.fields);
    setWindowTitle(view.gone ? tr("Deleted Meanwhile") : tr("Changed Meanwhile"));
    m_ui->title->setText(view.title);
    m_ui->text->setText(view.text);
    m_ui->quickRow->setVisible(!view.gone);
    m_save->setText(view.gone ? tr("Save as &New") : tr("&Save Merged"));
    m_discard->setVisible(view.gone);
    m_back->setText(view.backText);
    makeRows();
    showMerged();
    const int undecided = m_model.firstUndecided();
    if (!view.gone && undecided >= 0)
        m_rows.at(undecided).mine->setFocus();
    else
        m_save->setFocus();
}

// --- The table -----------------------------------------------------------------------------------------------------

void ConflictDialog::makeRows()
{
    m_rows.clear();
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(scaled(this, 16), scaled(this, 12), scaled(this, 16), scaled(this, 12));
    grid->setHorizontalSpacing(scaled(this, 12));
    grid->setVerticalSpacing(scaled(this, 8));
    addHeadings(grid);
    for (int field = 0; field < int(m_model.fields().size()); ++field) {
        m_rows.append(Row());
        if (m_view.gone)
            addGone(grid, field);
        else
            addChoices(grid, field);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    for (int column = 1; column < 4; ++column)
        grid->setColumnStretch(column, m_view.gone && column > 1 ? 0 : 1);
    m_ui->scroll->setWidget(content);
    content->setAutoFillBackground(false); // the card's surface is behind it
    QWidget* before = m_ui->allTheirs;
    for (const Row& row : std::as_const(m_rows))
        for (QWidget* widget : std::initializer_list<QWidget*>{row.mine, row.theirs}) {
            if (!widget)
                continue;
            setTabOrder(before, widget);
            before = widget;
        }
    setTabOrder(before, m_save);
    setTabOrder(m_save, m_discard);
    setTabOrder(m_discard, m_back);
}

void ConflictDialog::addHeadings(QGridLayout* grid)
{
    const QStringList titles = m_view.gone
        ? QStringList{QString(), m_view.mineTitle}
        : QStringList{QString(), m_view.mineTitle, m_view.theirsTitle, tr("Merged")};
    for (int column = 0; column < int(titles.size()); ++column) {
        auto* heading = plainLabel(titles.at(column), grid->parentWidget());
        setTextRole(heading, TextRole::Secondary);
        grid->addWidget(heading, 0, column);
    }
}

QPlainTextEdit* ConflictDialog::textView(const QString& text, const QString& name)
{
    auto* view = new QPlainTextEdit(text, this);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setAccessibleName(name);
    view->setFixedHeight(view->fontMetrics().lineSpacing() * linesOfLongText + scaled(this, 12));
    return view;
}

// A choice, and below it the text, when that is too long to be one.
QWidget* ConflictDialog::column(ChoiceButton* choice, const QString& text, const QString& other, const QString& name)
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(scaled(this, 4));
    layout->addWidget(choice);
    QPlainTextEdit* view = textView(text, name);
    markDifference(view, other);
    layout->addWidget(view);
    layout->addStretch(1);
    return box;
}

void ConflictDialog::addChoices(QGridLayout* grid, int field)
{
    const ConflictField& one = m_model.fields().at(field);
    Row& row = m_rows[field];
    const int line = 2 * field + 1;
    auto* names = new QVBoxLayout;
    auto* label = plainLabel(one.label, this);
    label->setFont(resized(font(), 1.0, QFont::DemiBold));
    row.state = plainLabel({}, this);
    names->addSpacing(scaled(this, 7)); // level with the first line of the choices
    names->addWidget(label);
    names->addWidget(row.state);
    names->addStretch(1);
    grid->addLayout(names, line, 0);

    const auto shown = [](const QString& text) { return text.isEmpty() ? tr("(empty)") : text; };
    row.mine = new ChoiceButton(one.large ? tr("Keep this") : shown(one.mine), this);
    row.theirs = new ChoiceButton(one.large ? tr("Keep this") : shown(one.theirs), this);
    auto* group = new QButtonGroup(row.mine);
    group->addButton(row.mine);
    group->addButton(row.theirs);
    const QString mineName = m_view.mineTitle + QStringLiteral(", ") + one.label;
    const QString theirsName = m_view.theirsTitle + QStringLiteral(", ") + one.label;
    row.mine->setObjectName(QStringLiteral("mine_") + one.column);
    row.theirs->setObjectName(QStringLiteral("theirs_") + one.column);
    row.mine->setAccessibleName(mineName + QStringLiteral(": ") + shown(one.mine));
    row.theirs->setAccessibleName(theirsName + QStringLiteral(": ") + shown(one.theirs));
    const QString mergedName = tr("Merged") + QStringLiteral(", ") + one.label;
    if (one.large) {
        grid->addWidget(column(row.mine, one.mine, one.theirs, mineName), line, 1);
        grid->addWidget(column(row.theirs, one.theirs, one.mine, theirsName), line, 2);
        row.mergedText = textView({}, mergedName);
        row.mergedText->setMaximumHeight(QWIDGETSIZE_MAX); // as high as the choice and its text
        grid->addWidget(row.mergedText, line, 3);
    } else {
        grid->addWidget(row.mine, line, 1);
        grid->addWidget(row.theirs, line, 2);
        row.merged = plainLabel({}, this);
        row.merged->setAccessibleName(mergedName);
        row.merged->setObjectName(QStringLiteral("merged_") + one.column);
        row.merged->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        row.merged->setContentsMargins(0, scaled(this, 8), 0, scaled(this, 8)); // level with the choices
        grid->addWidget(row.merged, line, 3);
    }
    row.message = new FieldMessage(this);
    row.message->setObjectName(QStringLiteral("message_") + one.column);
    row.message->attach(row.mine);
    grid->addWidget(row.message, line + 1, 1, 1, 3);
    const auto choose = [this, field](ConflictSide side) {
        m_model.choose(field, side);
        showMerged();
    };
    connect(row.mine, &QAbstractButton::clicked, this, [choose] { choose(ConflictSide::Mine); });
    connect(row.theirs, &QAbstractButton::clicked, this, [choose] { choose(ConflictSide::Theirs); });
}

void ConflictDialog::addGone(QGridLayout* grid, int field)
{
    const ConflictField& one = m_model.fields().at(field);
    auto* label = plainLabel(one.label, this);
    label->setFont(resized(font(), 1.0, QFont::DemiBold));
    grid->addWidget(label, field + 1, 0, Qt::AlignTop);
    if (one.large) {
        grid->addWidget(textView(one.mine, one.label), field + 1, 1);
    } else {
        auto* value = plainLabel(one.mine, this);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(one.label + QStringLiteral(": ") + one.mine);
        grid->addWidget(value, field + 1, 1, Qt::AlignTop);
    }
}

// --- Deciding ------------------------------------------------------------------------------------------------------

void ConflictDialog::showMerged()
{
    if (m_view.gone)
        return;
    const Colors& colors = colorsOf(palette());
    const bool decided = m_model.firstUndecided() < 0;
    const FieldErrors faults = decided ? m_view.validate(m_model.choices()) : FieldErrors();
    int open = 0;
    for (int field = 0; field < int(m_rows.size()); ++field) {
        const ConflictField& one = m_model.fields().at(field);
        const Row& row = m_rows.at(field);
        const ConflictSide side = m_model.choice(field);
        const bool waits = side == ConflictSide::Neither;
        open += waits ? 1 : 0;
        row.mine->setChecked(side == ConflictSide::Mine);
        row.theirs->setChecked(side == ConflictSide::Theirs);
        row.state->setText(one.state == ConflictField::State::Both           ? tr("both changed it")
                               : one.state == ConflictField::State::MineOnly ? tr("only I changed it")
                                                                             : tr("only they changed it"));
        QPalette tint = palette();
        tint.setColor(QPalette::WindowText,
                      one.state == ConflictField::State::Both ? colors.warning : colors.secondary);
        row.state->setPalette(tint);
        const QString merged = m_model.merged(field);
        if (row.mergedText) {
            row.mergedText->setPlainText(merged);
            row.mergedText->setPlaceholderText(waits ? tr("Not decided yet") : tr("(empty)"));
        } else {
            tint.setColor(QPalette::WindowText, waits ? colors.secondary : colors.text);
            row.merged->setPalette(tint);
            row.merged->setText(waits ? tr("Not decided yet") : merged.isEmpty() ? tr("(empty)") : merged);
        }
        row.message->setMessage(faults.value(one.column));
    }
    m_ui->state->setText(open > 0 ? tr("%Ln field(s) to decide.", nullptr, open) : tr("Everything is decided."));
}

bool ConflictDialog::check()
{
    showMerged();
    bool good = true;
    const auto complain = [&](int field, const QString& text) {
        m_rows.at(field).message->setMessage(text);
        if (good)
            (m_model.choice(field) == ConflictSide::Theirs ? m_rows.at(field).theirs : m_rows.at(field).mine)
                ->setFocus();
        good = false;
    };
    for (int field = 0; field < int(m_rows.size()); ++field)
        if (m_model.choice(field) == ConflictSide::Neither)
            complain(field, tr("Please choose which of the two to keep."));
    if (!good)
        return false;
    FieldErrors faults = m_view.validate(m_model.choices());
    for (int field = 0; field < int(m_rows.size()); ++field)
        if (const QString text = faults.take(m_model.fields().at(field).column); !text.isEmpty())
            complain(field, text);
    // What is wrong with a field that nobody changed has no row of its own.
    if (!faults.isEmpty()) {
        showProblem(QStringList(faults.values()).join(QLatin1Char('\n')));
        good = false;
    }
    return good;
}

void ConflictDialog::save()
{
    if (m_saving)
        return;
    m_ui->notice->dismiss();
    if (m_view.gone)
        Q_EMIT saveAsNewRequested();
    else if (check())
        Q_EMIT saveRequested();
}

void ConflictDialog::setSaving(bool saving)
{
    m_saving = saving;
    m_ui->quickRow->setEnabled(!saving);
    m_ui->scroll->setEnabled(!saving);
    m_save->setEnabled(!saving);
    m_discard->setEnabled(!saving);
    m_back->setEnabled(!saving);
}

void ConflictDialog::setBusy(bool busy)
{
    m_ui->busy->setBusy(busy);
}

void ConflictDialog::setSlow(bool slow)
{
    m_back->setText(slow ? tr("&Cancel Saving") : m_view.backText);
    m_back->setEnabled(slow || !m_saving);
}

void ConflictDialog::showProblem(const QString& text)
{
    m_ui->notice->show(NoticeBar::Kind::Problem, text);
}

void ConflictDialog::showNotice(const QString& text)
{
    m_ui->notice->show(NoticeBar::Kind::Information, text);
}

// Escape and the window's own button.
void ConflictDialog::reject()
{
    if (!m_saving)
        Q_EMIT backRequested();
}

void ConflictDialog::closeEvent(QCloseEvent* event)
{
    event->ignore();
    reject();
}

} // namespace viatica
