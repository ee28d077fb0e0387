// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/conflict_case.h"

namespace viatica::detail {

ConflictView conflictView(ConflictOccasion occasion, const QString& name)
{
    const bool editing = occasion == ConflictOccasion::Editing;
    ConflictView view;
    view.title = ConflictTexts::tr("“%1” was changed by somebody else").arg(name);
    view.text = editing ? ConflictTexts::tr("It was saved elsewhere while you were editing it. Choose field by field "
                                            "what to keep; nothing is saved before you say so.")
                        : ConflictTexts::tr("Since the change that you take back, the same was changed again. Choose "
                                            "field by field what to keep; nothing is saved before you say so.");
    view.mineTitle = editing ? ConflictTexts::tr("Mine") : ConflictTexts::tr("As it was");
    view.theirsTitle = editing ? ConflictTexts::tr("Theirs") : ConflictTexts::tr("As it is now");
    view.backText = editing ? ConflictTexts::tr("&Keep Editing") : ConflictTexts::tr("&Leave It as It Is");
    return view;
}

ConflictView goneView(ConflictOccasion occasion, const QString& name, const QString& saveAsNewText)
{
    const bool editing = occasion == ConflictOccasion::Editing;
    ConflictView view;
    view.gone = true;
    view.title = ConflictTexts::tr("“%1” is gone").arg(name);
    view.text = saveAsNewText;
    view.mineTitle = editing ? ConflictTexts::tr("What you typed") : ConflictTexts::tr("As it was");
    view.backText = editing ? ConflictTexts::tr("&Keep Editing") : ConflictTexts::tr("&Back");
    return view;
}

void showConflictError(ConflictDialog& dialog, const Error& error)
{
    if (error.kind() == ErrorKind::Cancelled) {
        dialog.showNotice(ConflictTexts::tr("Saving was cancelled. What you chose is still here."));
        return;
    }
    if (error.kind() == ErrorKind::Stale) {
        dialog.showNotice(ConflictTexts::tr("It was saved once more meanwhile. This is the newest state; what you chose "
                                            "is still chosen where it means the same."));
        return;
    }
    QString text =
        error.fields().isEmpty() ? error.message() : QStringList(error.fields().values()).join(QLatin1Char('\n'));
    if (error.kind() == ErrorKind::ConnectionLost || error.kind() == ErrorKind::Timeout)
        text += QLatin1Char(' ') + ConflictTexts::tr("What you chose is kept: save again when the connection is back.");
    if (error.kind() == ErrorKind::ConnectionLost)
        dialog.showProblem(text,
                           ConflictTexts::tr("The connection is back. What you chose is kept: please save again."));
    else
        dialog.showProblem(text);
}

} // namespace viatica::detail
