// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/conflict.h"

#include <QDialog>

#include <functional>
#include <memory>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Ui {
class ConflictDialog;
}

namespace viatica {

class ChoiceButton;
class FieldMessage;

/// What a conflict is about, in the words of its occasion.
struct ConflictView
{
    QString title;
    QString text;
    QString mineTitle;   ///< heads the column of mine
    QString theirsTitle; ///< and that of theirs
    QString backText;    ///< the button that decides nothing
    QList<ConflictField> fields;
    bool gone = false; ///< there is no row any more: fields have mine alone
    /// The faults of what would be saved.
    std::function<FieldErrors(const ConflictChoices&)> validate;
};

/// Two versions of one thing, field by field, and what would be saved: mine, theirs, merged. It saves nothing itself
/// and closes only by its owner, so that nothing that was chosen is lost when saving fails.
class ConflictDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ConflictDialog(QWidget* parent = nullptr);
    ~ConflictDialog() override;

    /// Shows the conflict, or its newer state; choices that still mean the same stay.
    void setView(const ConflictView& view);
    [[nodiscard]] const ConflictModel& model() const { return m_model; }
    void setSaving(bool saving);
    void setBusy(bool busy);
    /// Saving takes long: the back button cancels it.
    void setSlow(bool slow);
    /// @p onceConnected takes its place when a lost connection is back.
    void showProblem(const QString& text, const QString& onceConnected = {});
    void showNotice(const QString& text);

    void reject() override;

Q_SIGNALS:
    /// Everything is decided and without fault.
    void saveRequested();
    void saveAsNewRequested();
    void discardRequested();
    void cancelRequested();
    void backRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Row
    {
        QLabel* state = nullptr;
        ChoiceButton* mine = nullptr;
        ChoiceButton* theirs = nullptr;
        QLabel* merged = nullptr; ///< only where there is room for three columns
        QPlainTextEdit* mergedText = nullptr; ///< in place of the label for large fields
        FieldMessage* message = nullptr;
    };

    void setUpButtons();
    void makeRows();
    void addHeadings(QGridLayout* grid);
    void addChoices(QGridLayout* grid, int field);
    void addGone(QGridLayout* grid, int field);
    [[nodiscard]] ChoiceButton* choice(int field, ConflictSide side);
    [[nodiscard]] QLabel* nameLabel(const QString& text);
    [[nodiscard]] QWidget* cell(int field, ConflictSide side);
    void placeBeside(QGridLayout* grid, int field);
    void placeStacked(QGridLayout* grid, int field);
    [[nodiscard]] bool isNarrow() const;
    QWidget* column(ChoiceButton* choice, const QString& text, const QString& other, const QString& name);
    QPlainTextEdit* textView(const QString& text, const QString& name);
    void showMerged();
    void goTo(int field);
    bool check();
    void save();

    std::unique_ptr<Ui::ConflictDialog> m_ui;
    ConflictView m_view;
    ConflictModel m_model;
    QList<Row> m_rows;
    QPushButton* m_save;
    QPushButton* m_discard;
    QPushButton* m_back;
    bool m_saving = false;
    bool m_stacked = false; ///< choices below one another, for lack of room
};

} // namespace viatica
