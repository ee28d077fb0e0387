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
        goTo(undecided);
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
    m_stacked = isNarrow();
    if (m_view.gone || !m_stacked)
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
        grid->setColumnStretch(column, (m_view.gone || m_stacked) && column > 1 ? 0 : 1);
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
    row.state = plainLabel({}, this);
    row.mine = choice(field, ConflictSide::Mine);
    row.theirs = choice(field, ConflictSide::Theirs);
    auto* group = new QButtonGroup(row.mine);
    group->addButton(row.mine);
    group->addButton(row.theirs);
    row.message = new FieldMessage(this);
    row.message->setObjectName(QStringLiteral("message_") + one.column);
    row.message->attach(row.mine);
    if (m_stacked)
        placeStacked(grid, field);
    else
        placeBeside(grid, field);
}

ChoiceButton* ConflictDialog::choice(int field, ConflictSide side)
{
    const ConflictField& one = m_model.fields().at(field);
    const bool mine = side == ConflictSide::Mine;
    const QString title = mine ? m_view.mineTitle : m_view.theirsTitle;
    const QString value = mine ? one.mine : one.theirs;
    const QString shown = value.isEmpty() ? tr("(empty)") : value;
    QString text = one.large ? tr("Keep this") : shown;
    if (m_stacked) // there are no columns with headings
        text = one.large ? title : title + QStringLiteral(": ") + shown;
    auto* button = new ChoiceButton(text, this);
    button->setObjectName((mine ? QStringLiteral("mine_") : QStringLiteral("theirs_")) + one.column);
    button->setAccessibleName(title + QStringLiteral(", ") + one.label + QStringLiteral(": ") + shown);
    // Not clicked(): a screen reader switches a button without clicking it.
    connect(button, &QAbstractButton::toggled, this, [this, field, side](bool on) {
        if (!on || m_model.choice(field) == side)
            return;
        m_model.choose(field, side);
        showMerged();
    });
    return button;
}

QLabel* ConflictDialog::nameLabel(const QString& text)
{
    auto* label = plainLabel(text, this);
    label->setFont(resized(font(), 1.0, QFont::DemiBold));
    return label;
}

// The choice, and below it the text, when that is too long to be one.
QWidget* ConflictDialog::cell(int field, ConflictSide side)
{
    const ConflictField& one = m_model.fields().at(field);
    const bool mine = side == ConflictSide::Mine;
    ChoiceButton* button = mine ? m_rows.at(field).mine : m_rows.at(field).theirs;
    return one.large ? column(button, mine ? one.mine : one.theirs, mine ? one.theirs : one.mine,
                              (mine ? m_view.mineTitle : m_view.theirsTitle) + QStringLiteral(", ") + one.label)
                     : button;
}

void ConflictDialog::placeBeside(QGridLayout* grid, int field)
{
    const ConflictField& one = m_model.fields().at(field);
    Row& row = m_rows[field];
    const int line = 2 * field + 1;
    auto* names = new QVBoxLayout;
    names->addSpacing(scaled(this, 7)); // level with the first line of the choices
    names->addWidget(nameLabel(one.label));
    names->addWidget(row.state);
    names->addStretch(1);
    grid->addLayout(names, line, 0);
    grid->addWidget(cell(field, ConflictSide::Mine), line, 1);
    grid->addWidget(cell(field, ConflictSide::Theirs), line, 2);
    grid->addWidget(row.message, line + 1, 1, 1, 3);
    const QString mergedName = tr("Merged") + QStringLiteral(", ") + one.label;
    if (one.large) {
        row.mergedText = textView({}, mergedName);
        row.mergedText->setMaximumHeight(QWIDGETSIZE_MAX); // as high as the choice and its text
        grid->addWidget(row.mergedText, line, 3);
        return;
    }
    row.merged = plainLabel({}, this);
    row.merged->setAccessibleName(mergedName);
    row.merged->setObjectName(QStringLiteral("merged_") + one.column);
    row.merged->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    row.merged->setContentsMargins(0, scaled(this, 8), 0, scaled(this, 8)); // level with the choices
    grid->addWidget(row.merged, line, 3);
}

// In a narrow window, or with large letters, one below the other; what is chosen is what will be saved.
void ConflictDialog::placeStacked(QGridLayout* grid, int field)
{
    const Row& row = m_rows.at(field);
    const int line = 4 * field + 1;
    auto* names = new QHBoxLayout;
    names->setSpacing(scaled(this, 8));
    names->addWidget(nameLabel(m_model.fields().at(field).label));
    names->addWidget(row.state, 1);
    grid->addLayout(names, line, 0, 1, 2);
    grid->addWidget(cell(field, ConflictSide::Mine), line + 1, 0, 1, 2);
    grid->addWidget(cell(field, ConflictSide::Theirs), line + 2, 0, 1, 2);
    grid->addWidget(row.message, line + 3, 0, 1, 2);
}

void ConflictDialog::addGone(QGridLayout* grid, int field)
{
    const ConflictField& one = m_model.fields().at(field);
    grid->addWidget(nameLabel(one.label), field + 1, 0, Qt::AlignTop);
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
        } else if (row.merged) {
            tint.setColor(QPalette::WindowText, waits ? colors.secondary : colors.text);
            row.merged->setPalette(tint);
            row.merged->setText(waits ? tr("Not decided yet") : merged.isEmpty() ? tr("(empty)") : merged);
        }
        row.message->setMessage(faults.value(one.column));
    }
    m_ui->state->setText(open > 0 ? tr("%Ln field(s) to decide.", nullptr, open) : tr("Everything is decided."));
}

void ConflictDialog::goTo(int field)
{
    const Row& row = m_rows.at(field);
    ChoiceButton* choice = m_model.choice(field) == ConflictSide::Theirs ? row.theirs : row.mine;
    choice->setFocus();
    m_ui->scroll->ensureWidgetVisible(choice);
}

bool ConflictDialog::check()
{
    showMerged();
    bool good = true;
    const auto complain = [&](int field, const QString& text) {
        m_rows.at(field).message->setMessage(text);
        if (good)
            goTo(field);
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

void ConflictDialog::showProblem(const QString& text, const QString& onceConnected)
{
    m_ui->notice->showUntilConnected(text, onceConnected);
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

bool ConflictDialog::isNarrow() const
{
    return width() < scaled(this, 680);
}

void ConflictDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    if (m_view.gone || m_rows.isEmpty() || isNarrow() == m_stacked)
        return;
    makeRows();
    showMerged();
}

void ConflictDialog::closeEvent(QCloseEvent* event)
{
    event->ignore();
    reject();
}

} // namespace viatica
