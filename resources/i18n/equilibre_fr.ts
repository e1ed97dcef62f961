<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Équilibre keeps the books of one building and shows whether its income covers its costs. A book is one file on this computer; nothing is sent anywhere.</source>
        <translation>Équilibre tient les comptes d’un bâtiment et montre si ses recettes couvrent ses charges. Un dossier est un seul fichier sur cet ordinateur&#x202f;; rien n’est envoyé ailleurs.</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Équilibre</source>
        <translation>À propos d’Équilibre</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Composants</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Licence: {kind}</source>
        <translation>Licence&#xa0;: {kind}</translation>
    </message>
    <message>
        <source>The text of this licence did not come with the installed package.</source>
        <translation>Le texte de cette licence n’accompagne pas le paquet installé.</translation>
    </message>
    <message>
        <source>What it is made of, and the licences:</source>
        <translation>Ce dont il est fait, et sous quelles licences&#xa0;:</translation>
    </message>
</context>
<context>
    <name>AccountMapping</name>
    <message>
        <source>What accounts count as</source>
        <translation>Ce que comptent les comptes</translation>
    </message>
    <message>
        <source>Type over a cell to change it. The share in the property is what of each line counts: 0 % keeps an account outside, 50 % takes half. The variable share grows with the activity.</source>
        <translation>Saisissez par-dessus une cellule pour la modifier. La part dans l’immobilier est ce qui compte de chaque ligne&#xa0;: 0&#x202f;% laisse le compte dehors, 50&#x202f;% en prend la moitié. La part variable croît avec l’activité.</translation>
    </message>
    <message>
        <source>List an account…</source>
        <translation>Ajouter un compte…</translation>
    </message>
    <message>
        <source>Back to the built-in mapping</source>
        <translation>Revenir au classement d’origine</translation>
    </message>
    <message>
        <source>List an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Recoverable</source>
        <translation>Récupérable</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>The book&apos;s own mapping</source>
        <translation>Classement propre au dossier</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Classement d’origine</translation>
    </message>
    <message>
        <source>Variable
share</source>
        <translation>Part
variable</translation>
    </message>
    <message>
        <source>Share in
the property</source>
        <translation>Part dans
l’immobilier</translation>
    </message>
</context>
<context>
    <name>AmountFields</name>
    <message>
        <source>Net of VAT</source>
        <translation>Montant HT</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Taux de TVA</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>TTC</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Cancel</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>at the close</source>
        <translation>à la fermeture</translation>
    </message>
    <message>
        <source>day of use</source>
        <translation>jour d’utilisation</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>avant un import</translation>
    </message>
    <message>
        <source>before restoring</source>
        <translation>avant une restauration</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la demande</translation>
    </message>
    <message>
        <source>by an earlier version</source>
        <translation>par une version précédente</translation>
    </message>
    <message>
        <source>second folder</source>
        <translation>second répertoire</translation>
    </message>
    <message>
        <source>both folders</source>
        <translation>les deux répertoires</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>ko</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>avant une mise à jour</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un répertoire…</translation>
    </message>
    <message>
        <source>Copy there no more</source>
        <translation>Ne plus y copier</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>aucune pour l’instant</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>La dernière</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardées</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Répertoire</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Second répertoire</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>La sauvegarde est faite et contrôlée.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>None yet. A stick or another disk saves the book even where this computer is lost: each backup is copied there too, whenever it is plugged in.</source>
        <translation>Aucun pour l’instant. Une clé USB ou un autre disque sauve le dossier même si cet ordinateur est perdu&#xa0;: chaque sauvegarde y est copiée aussi, dès que la clé est branchée.</translation>
    </message>
    <message>
        <source>{folder}
Not there since {day}: plug it in, and the backups missing there will be copied to it.</source>
        <translation>{folder}
Absent depuis le {day}&#xa0;: branchez-le, les sauvegardes manquantes y seront copiées.</translation>
    </message>
    <message>
        <source>A backup is made by itself when a book that was changed is closed, each day of use, and before an import, a restoring and an update. Kept are those of the last {days} days of use, {weeks} weeks and {months} months.</source>
        <translation>Une sauvegarde se fait d’elle-même à la fermeture d’un dossier modifié, chaque jour d’utilisation, et avant un import, une restauration ou une mise à jour. Sont gardées celles des {days}&#xa0;derniers jours d’utilisation, de {weeks} semaines et de {months} mois.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>This book is open for reading only: save a copy to change anything in it.</source>
        <translation>Ce dossier est ouvert en lecture seule&#xa0;: enregistrez-en une copie pour y modifier quelque chose.</translation>
    </message>
    <message>
        <source>{user} has this book open on {host}: you can read it, not change it. Ask for it to be closed, then open it again.</source>
        <translation>{user} a ouvert ce dossier sur {host}&#xa0;: vous pouvez le lire, pas le modifier. Demandez sa fermeture, puis rouvrez-le.</translation>
    </message>
</context>
<context>
    <name>BillForm</name>
    <message>
        <source>Edit a bill</source>
        <translation>Modifier une facture</translation>
    </message>
    <message>
        <source>Record a bill</source>
        <translation>Enregistrer une facture</translation>
    </message>
    <message>
        <source>Correct a bill</source>
        <translation>Corriger une facture</translation>
    </message>
</context>
<context>
    <name>Budget</name>
    <message>
        <source>Budget {year}</source>
        <translation>Budget {year}</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Budget {period}</source>
        <translation>Budget {period}</translation>
    </message>
    <message>
        <source>Actual {period}</source>
        <translation>Réalisé {period}</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Forecast {year}</source>
        <translation>Prévision {year}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Budget an account for {year}</source>
        <translation>Budgéter un compte pour {year}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Amount of the year</source>
        <translation>Montant de l’année</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Forecast for the months that are not kept yet</source>
        <translation>Prévision des mois qui ne sont pas encore tenus</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>From the one in force</source>
        <translation>Écart / en vigueur</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>Nouvelle version…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Mark as voted…</source>
        <translation>Marquer comme votée…</translation>
    </message>
    <message>
        <source>Take the vote back</source>
        <translation>Retirer le vote</translation>
    </message>
    <message>
        <source>Delete the version</source>
        <translation>Supprimer la version</translation>
    </message>
    <message>
        <source>Name of the version</source>
        <translation>Nom de la version</translation>
    </message>
    <message>
        <source>Mark “{name}” of {year} as voted</source>
        <translation>Marquer «&#x202f;{name}&#x202f;» de {year} comme votée</translation>
    </message>
    <message>
        <source>Mark as voted</source>
        <translation>Marquer comme votée</translation>
    </message>
    <message>
        <source>Voted on</source>
        <translation>Votée le</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobilier</translation>
    </message>
    <message>
        <source>{share} of the account counts in the property: {counted} of the {entered} budgeted</source>
        <translation>{share} du compte relève de l’immobilier&#xa0;: {counted} sur les {entered} budgétés</translation>
    </message>
    <message>
        <source>in the property</source>
        <translation>immobilier</translation>
    </message>
    <message>
        <source>A twelfth of the amount of the year</source>
        <translation>Douzième du montant annuel</translation>
    </message>
    <message>
        <source>Actual of the months kept, and what is to come</source>
        <translation>Réalisé des mois tenus, et ce qui est à venir</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>attendue</translation>
    </message>
    <message>
        <source>The version is then in force whatever others there are, and its amounts do not change any more. To change them then, make a new version.</source>
        <translation>La version est alors en vigueur même s’il y en a d’autres, et ses montants ne changent plus. Pour les changer ensuite, faites une nouvelle version.</translation>
    </message>
</context>
<context>
    <name>BudgetPage</name>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Budget and variances</source>
        <translation>Budget et écarts</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Recettes</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Income and costs</source>
        <translation>Recettes et charges</translation>
    </message>
    <message>
        <source>The budget stands beside what each account came to; nothing is budgeted yet.</source>
        <translation>Le budget se lit à côté de ce que chaque compte a réalisé&#x202f;; rien n’est encore budgété.</translation>
    </message>
    <message>
        <source>Budget an account…</source>
        <translation>Budgéter un compte…</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Copier…</translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>Call rents</source>
        <translation>Appeler les loyers</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Calls to post</source>
        <translation>Appels à enregistrer</translation>
    </message>
    <message>
        <source>Nothing is left to call for {period}.</source>
        <translation>Il ne reste rien à appeler pour {period}.</translation>
    </message>
    <message>
        <source>Type the month or the quarter to call, such as 2016-03 or 2016-T2.</source>
        <translation>Indiquez le mois ou le trimestre à appeler, par exemple 2016-03 ou 2016-T2.</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Bail</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Émis le</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Loyer</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total TTC</translation>
    </message>
    <message>
        <source>Post the calls</source>
        <translation>Enregistrer les appels</translation>
    </message>
    <message>
        <source>{count} calls for {period}, {amount} with VAT, to be posted to the tenants&apos; accounts.</source>
        <translation>Appels pour {period}&#xa0;: {count}, soit {amount} TTC, à porter au compte des locataires.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Show the chart</source>
        <translation>Afficher le graphique</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>Afficher le tableau</translation>
    </message>
    <message>
        <source>{month} (forecast)</source>
        <translation>{month} (prévision)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Cumulated income</source>
        <translation>Recettes cumulées</translation>
    </message>
    <message>
        <source>Cumulated costs</source>
        <translation>Charges cumulées</translation>
    </message>
    <message>
        <source>Cumulated balance</source>
        <translation>Solde cumulé</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>prévision</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Recettes</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Rent per m² and year</source>
        <translation>Loyer au m² et par an</translation>
    </message>
    <message>
        <source>Rent of the year</source>
        <translation>Loyer de l’année</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>break-even {rent}</source>
        <translation>équilibre {rent}</translation>
    </message>
    <message>
        <source>Other income</source>
        <translation>Autres recettes</translation>
    </message>
    <message>
        <source>Other costs</source>
        <translation>Autres charges</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Progress to break-even</source>
        <translation>Marche vers l’équilibre</translation>
    </message>
    <message>
        <source>Source or nature</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Income and costs of the year</source>
        <translation>Recettes et charges de l’année</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>Rent/year</source>
        <translation>Loyer/an</translation>
    </message>
    <message>
        <source>Rents per m²</source>
        <translation>Loyers au m²</translation>
    </message>
    <message>
        <source>{share} of draws stay below</source>
        <translation>{share} des tirages restent sous</translation>
    </message>
    <message>
        <source>Balance with 10 % less</source>
        <translation>Solde avec 10&#x202f;% de moins</translation>
    </message>
    <message>
        <source>Balance with 10 % more</source>
        <translation>Solde avec 10&#x202f;% de plus</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Show that quarter</source>
        <translation>Montrer ce trimestre</translation>
    </message>
    <message>
        <source>Call rents…</source>
        <translation>Appeler les loyers…</translation>
    </message>
    <message>
        <source>Confirm the month…</source>
        <translation>Confirmer le mois…</translation>
    </message>
    <message>
        <source>See the errors…</source>
        <translation>Voir les erreurs…</translation>
    </message>
    <message>
        <source>Read the notices…</source>
        <translation>Lire les points à noter…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close {quarter}</source>
        <translation>Arrêter {quarter}</translation>
    </message>
    <message>
        <source>Close the quarter</source>
        <translation>Arrêter le trimestre</translation>
    </message>
    <message>
        <source>Reopen {quarter}</source>
        <translation>Rouvrir {quarter}</translation>
    </message>
    <message>
        <source>Reopen the quarter</source>
        <translation>Rouvrir le trimestre</translation>
    </message>
    <message>
        <source>The entries of {quarter} can be changed again. The files sent stay in the book as they were, and the reopening stays on record with its reason.</source>
        <translation>Les écritures de {quarter} redeviennent modifiables. Les fichiers envoyés restent tels quels dans le dossier, et la réouverture reste inscrite avec son motif.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>{file} of {period}</source>
        <translation>{file} de {period}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Envoyé le</translation>
    </message>
    <message>
        <source>Leave it empty while the file is not sent.</source>
        <translation>Laissez vide tant que le fichier n’est pas envoyé.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>The file is the one that was kept on {day} when the quarter was closed.</source>
        <translation>Le fichier est celui qui a été gardé le {day}, à l’arrêté du trimestre.</translation>
    </message>
    <message>
        <source>The quarter is closed: the file is kept in the book as it goes out.</source>
        <translation>Le trimestre est arrêté&#xa0;: le fichier est gardé dans le dossier tel qu’il part.</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Classeurs Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Recipient or reason</source>
        <translation>Destinataire ou motif</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Écritures</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Points à noter</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lus</translation>
    </message>
    <message>
        <source>Note as sent</source>
        <translation>Noter comme envoyé</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>Trimestres</translation>
    </message>
    <message>
        <source>The book as it is now</source>
        <translation>Le dossier tel qu’il est</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Rouvert</translation>
    </message>
    <message>
        <source>File kept</source>
        <translation>Fichier gardé</translation>
    </message>
    <message>
        <source>Sicoval workbook</source>
        <translation>Classeur du Sicoval</translation>
    </message>
    <message>
        <source>Rent roll</source>
        <translation>État locatif</translation>
    </message>
    <message>
        <source>Region workbook</source>
        <translation>Classeur de la Région</translation>
    </message>
    <message>
        <source>Cerfa tables</source>
        <translation>Tableaux Cerfa</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Recettes</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Arrears</source>
        <translation>Impayés</translation>
    </message>
    <message>
        <source>Square metres let</source>
        <translation>Mètres carrés loués</translation>
    </message>
    <message>
        <source>Square metres to let</source>
        <translation>Mètres carrés à louer</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Closing {quarter}…</source>
        <translation>Arrêté du {quarter}…</translation>
    </message>
    <message>
        <source>The quarter is open: its figures may still change. The file is kept in the book as it goes out, and the rent calls it shows can then be corrected, but no longer taken back.</source>
        <translation>Le trimestre est ouvert&#xa0;: ses chiffres peuvent encore changer. Le fichier est gardé dans le dossier tel qu’il part, et les appels de loyer qu’il montre pourront être corrigés, mais plus repris.</translation>
    </message>
    <message>
        <source>The book is open for reading only: the file is written, but the book does not keep it.</source>
        <translation>Le dossier est ouvert en lecture seule&#xa0;: le fichier est écrit, mais le dossier ne le garde pas.</translation>
    </message>
    <message>
        <source>The entries and rent calls up to {day} will be frozen, and the Sicoval workbook made and kept in the book. Ctrl+Z does not undo a closing: only the last quarter closed can be reopened, with a reason; anything else that turns out wrong is corrected by an entry in an open quarter.</source>
        <translation>Les écritures et les appels de loyer jusqu’au {day} seront figés, et le classeur du Sicoval fait et gardé dans le dossier. Ctrl+Z n’annule pas un arrêté&#xa0;: seul le dernier trimestre arrêté peut être rouvert, avec un motif&#x202f;; sinon, ce qui s’avère faux se corrige par une écriture dans un trimestre ouvert.</translation>
    </message>
    <message>
        <source>{file} of {period}: “{name}”, kept on {day}.</source>
        <translation>{file}, {period}&#xa0;: «&#x202f;{name}&#x202f;», gardé le {day}.</translation>
    </message>
    <message>
        <source>To be closed</source>
        <translation>À arrêter</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Closings and exports</source>
        <translation>Arrêtés et exports</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exports</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Funders&apos; templates</source>
        <translation>Modèles des financeurs</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>This backup is damaged.</source>
        <translation>Cette sauvegarde est endommagée.</translation>
    </message>
    <message>
        <source>It cannot be restored: choose another one.</source>
        <translation>Elle ne peut pas être restaurée&#xa0;: choisissez-en une autre.</translation>
    </message>
    <message>
        <source>no month kept yet</source>
        <translation>aucun mois tenu</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Kept up to</source>
        <translation>Tenu jusqu’au</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Locataires</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>Baux</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Écritures</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>Dernière écriture</translation>
    </message>
    <message>
        <source>Closings</source>
        <translation>Arrêtés</translation>
    </message>
    <message>
        <source>Coverage {year}</source>
        <translation>Couverture {year}</translation>
    </message>
    <message>
        <source>Balance {year}</source>
        <translation>Solde {year}</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>The book is no longer in its place: restoring puts it back.</source>
        <translation>Le dossier n’est plus à sa place&#xa0;: la restauration l’y remet.</translation>
    </message>
    <message>
        <source>The present book cannot be read: its file is kept beside the restored one.</source>
        <translation>Le dossier actuel ne peut pas être lu&#xa0;: son fichier est gardé à côté du dossier restauré.</translation>
    </message>
    <message>
        <source>This is a backup of another book than the present one.</source>
        <translation>C’est la sauvegarde d’un autre dossier que le dossier actuel.</translation>
    </message>
    <message>
        <source>The present book holds the same.</source>
        <translation>Le dossier actuel contient la même chose.</translation>
    </message>
    <message>
        <source>Restoring takes away {more} entries and brings back {less}.</source>
        <translation>Écritures retirées par la restauration&#xa0;: {more}&#x202f;; écritures rendues&#xa0;: {less}.</translation>
    </message>
    <message>
        <source>{title} (undone or done again)</source>
        <translation>{title} (annulé ou rétabli)</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Lecture de la sauvegarde…</translation>
    </message>
    <message>
        <source>Changes of the present book that this backup does not hold ({count}):</source>
        <translation>Modifications du dossier actuel que cette sauvegarde ne contient pas ({count})&#xa0;:</translation>
    </message>
</context>
<context>
    <name>CopyForm</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Recettes</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Income and costs</source>
        <translation>Recettes et charges</translation>
    </message>
    <message>
        <source>More or less by</source>
        <translation>En plus ou en moins</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir de</translation>
    </message>
    <message>
        <source>Accounts to copy: {count} ({income} of income, {costs} of costs for the year).</source>
        <translation>Comptes à copier&#xa0;: {count} ({income} de recettes, {costs} de charges pour l’année).</translation>
    </message>
    <message>
        <source>New version of the budget {year}</source>
        <translation>Nouvelle version du budget {year}</translation>
    </message>
    <message>
        <source>Nothing: an empty version</source>
        <translation>Rien&#xa0;: une version vide</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Copy into “{name}” of {year}</source>
        <translation>Copier dans «&#x202f;{name}&#x202f;» de {year}</translation>
    </message>
    <message>
        <source>Actuals of {year}</source>
        <translation>Réalisé {year}</translation>
    </message>
    <message>
        <source>Budget {year}, “{name}”</source>
        <translation>Budget {year}, «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Leave accounts that are budgeted already</source>
        <translation>Ne pas toucher aux comptes déjà budgétés</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>The book is open at {user} on {host}: ask for it to be closed, then try again.</source>
        <translation>Le dossier est ouvert par {user} sur {host}&#xa0;: demandez qu’il soit fermé, puis réessayez.</translation>
    </message>
    <message>
        <source>The book is open for reading only: nothing can be changed.</source>
        <translation>Le dossier est ouvert en lecture seule&#xa0;: rien ne peut être modifié.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>A copy needs another name than the book&apos;s own.</source>
        <translation>Une copie doit porter un autre nom que le dossier lui-même.</translation>
    </message>
    <message>
        <source>“{file}” comes from an older version and must be brought up to date: that needs the right to write in its folder.</source>
        <translation>«&#x202f;{file}&#x202f;» vient d’une version plus ancienne et doit être mis à jour&#xa0;: il faut le droit d’écrire dans son répertoire.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was written. Free some room and try again.</source>
        <translation>Le disque est plein&#xa0;: rien n’a été écrit. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>Edit the building&apos;s settings</source>
        <translation>Modifier les réglages du bâtiment</translation>
    </message>
    <message>
        <source>Add space {space}</source>
        <translation>Ajouter le local {space}</translation>
    </message>
    <message>
        <source>Edit space {space}</source>
        <translation>Modifier le local {space}</translation>
    </message>
    <message>
        <source>Space {space} is named by a lease or an entry: it cannot be deleted.</source>
        <translation>Le local {space} figure dans un bail ou une écriture&#xa0;: il ne peut pas être supprimé.</translation>
    </message>
    <message>
        <source>Delete space {space}</source>
        <translation>Supprimer le local {space}</translation>
    </message>
    <message>
        <source>A tariff needs a price of zero or more and a VAT rate between 0 and 1.</source>
        <translation>Un tarif demande un prix positif ou nul et un taux de TVA entre 0 et 1.</translation>
    </message>
    <message>
        <source>Set the tariff “{label}”</source>
        <translation>Fixer le tarif «&#x202f;{label}&#x202f;»</translation>
    </message>
    <message>
        <source>Delete the tariff “{label}”</source>
        <translation>Supprimer le tarif «&#x202f;{label}&#x202f;»</translation>
    </message>
    <message>
        <source>The VAT deduction coefficient is between 0 and 1.</source>
        <translation>Le coefficient de déduction de la TVA est compris entre 0 et 1.</translation>
    </message>
    <message>
        <source>The target occupancy is more than 0 and at most 1.</source>
        <translation>L’occupation cible est supérieure à 0 et au plus égale à 1.</translation>
    </message>
    <message>
        <source>The building&apos;s area is more than 0 m².</source>
        <translation>La surface du bâtiment est supérieure à 0 m².</translation>
    </message>
    <message>
        <source>The books hold entries from {day}: they cannot begin later.</source>
        <translation>Les livres contiennent des écritures dès le {day}&#xa0;: ils ne peuvent pas commencer plus tard.</translation>
    </message>
    <message>
        <source>The area of space {space} must be more than 0 m².</source>
        <translation>La surface du local {space} doit être supérieure à 0 m².</translation>
    </message>
    <message>
        <source>The target rent of space {space} cannot be negative.</source>
        <translation>Le loyer cible du local {space} ne peut pas être négatif.</translation>
    </message>
    <message>
        <source>An amount of zero records nothing: enter an amount.</source>
        <translation>Un montant nul n’enregistre rien&#xa0;: saisissez un montant.</translation>
    </message>
    <message>
        <source>The entry “{label}” does not balance: debits and credits must be equal.</source>
        <translation>L’écriture «&#x202f;{label}&#x202f;» n’est pas équilibrée&#xa0;: débits et crédits doivent être égaux.</translation>
    </message>
    <message>
        <source>Add lease {lease}</source>
        <translation>Ajouter le bail {lease}</translation>
    </message>
    <message>
        <source>Edit lease {lease}</source>
        <translation>Modifier le bail {lease}</translation>
    </message>
    <message>
        <source>End lease {lease} on {day}</source>
        <translation>Terminer le bail {lease} le {day}</translation>
    </message>
    <message>
        <source>Rent was called on lease {lease}: end it instead of deleting it.</source>
        <translation>Des loyers ont été appelés sur le bail {lease}&#xa0;: terminez-le au lieu de le supprimer.</translation>
    </message>
    <message>
        <source>Delete lease {lease}</source>
        <translation>Supprimer le bail {lease}</translation>
    </message>
    <message>
        <source>Record “{label}”</source>
        <translation>Enregistrer «&#x202f;{label}&#x202f;»</translation>
    </message>
    <message>
        <source>Edit “{label}”</source>
        <translation>Modifier «&#x202f;{label}&#x202f;»</translation>
    </message>
    <message>
        <source>Record a payment of {party}</source>
        <translation>Enregistrer un règlement ({party})</translation>
    </message>
    <message>
        <source>Edit a payment of {party}</source>
        <translation>Modifier un règlement ({party})</translation>
    </message>
    <message>
        <source>A rent call is taken back from the tenant&apos;s account, not deleted here.</source>
        <translation>Un appel de loyer se reprend depuis le compte du locataire&#x202f;; il ne se supprime pas ici.</translation>
    </message>
    <message>
        <source>Delete “{label}”</source>
        <translation>Supprimer «&#x202f;{label}&#x202f;»</translation>
    </message>
    <message>
        <source>{account} is no cash account: choose one of class 5, such as 512.</source>
        <translation>{account} n’est pas un compte de trésorerie&#xa0;: choisissez un compte de classe 5, comme 512.</translation>
    </message>
    <message>
        <source>“{label}” is neither a sale nor a bill.</source>
        <translation>«&#x202f;{label}&#x202f;» n’est ni une recette ni une facture.</translation>
    </message>
    <message>
        <source>Map account {account}</source>
        <translation>Rattacher le compte {account}</translation>
    </message>
    <message>
        <source>Map account {account} as built in</source>
        <translation>Rendre au compte {account} son rattachement d’origine</translation>
    </message>
    <message>
        <source>An index value is more than 0.</source>
        <translation>Une valeur d’indice est supérieure à 0.</translation>
    </message>
    <message>
        <source>Set {index} of {quarter}</source>
        <translation>Fixer l’{index} du {quarter}</translation>
    </message>
    <message>
        <source>Account {account} is neither income nor cost: it has no budget.</source>
        <translation>Le compte {account} n’est ni un produit ni une charge&#xa0;: il n’a pas de budget.</translation>
    </message>
    <message>
        <source>“{category}” does not suit account {account}.</source>
        <translation>«&#x202f;{category}&#x202f;» ne convient pas au compte {account}.</translation>
    </message>
    <message>
        <source>The shares of account {account} are between 0 and 1.</source>
        <translation>Les parts du compte {account} sont comprises entre 0 et 1.</translation>
    </message>
    <message>
        <source>Import of “{name}”</source>
        <translation>Import de «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>The workbook contradicts leases of the book: nothing was written.</source>
        <translation>Le classeur contredit des baux du dossier&#xa0;: rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Add {party}</source>
        <translation>Ajouter {party}</translation>
    </message>
    <message>
        <source>Edit {party}</source>
        <translation>Modifier {party}</translation>
    </message>
    <message>
        <source>{party} is named by a lease or an entry: it cannot be deleted.</source>
        <translation>{party} figure dans un bail ou une écriture&#xa0;: suppression impossible.</translation>
    </message>
    <message>
        <source>Delete {party}</source>
        <translation>Supprimer {party}</translation>
    </message>
    <message>
        <source>{period} holds no whole month of the books: rents are called by whole months.</source>
        <translation>{period} ne contient aucun mois entier des livres&#xa0;: les loyers s’appellent par mois entiers.</translation>
    </message>
    <message>
        <source>Call the rents of {period}</source>
        <translation>Appeler les loyers&#xa0;: {period}</translation>
    </message>
    <message>
        <source>Take back the call of {month} on lease {lease}</source>
        <translation>Reprendre l’appel de {month} du bail {lease}</translation>
    </message>
    <message>
        <source>The books begin on {day}: choose a month from then on.</source>
        <translation>Les livres commencent le {day}&#xa0;: choisissez un mois à partir de là.</translation>
    </message>
    <message>
        <source>Not all rents are called up to {month}: call them first.</source>
        <translation>Tous les loyers ne sont pas appelés jusqu’à {month}&#xa0;: appelez-les d’abord.</translation>
    </message>
    <message>
        <source>Keep the books up to {month}</source>
        <translation>Confirmer les livres tenus jusqu’à {month}</translation>
    </message>
    <message>
        <source>“{what}” is needed.</source>
        <translation>«&#x202f;{what}&#x202f;» est nécessaire.</translation>
    </message>
    <message>
        <source>The code “{code}” is used already: choose another.</source>
        <translation>Le code «&#x202f;{code}&#x202f;» est déjà pris&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The workbook holds {found}, the balance {wanted}: install again.</source>
        <translation>Le classeur contient {found}, l’équilibre {wanted}&#xa0;: réinstallez le programme.</translation>
    </message>
    <message>
        <source>“{file}” is not an Équilibre book: choose a file ending in .equilibre, or create one.</source>
        <translation>«&#x202f;{file}&#x202f;» n’est pas un dossier Équilibre&#xa0;: choisissez un fichier .equilibre, ou créez-en un.</translation>
    </message>
    <message>
        <source>“{file}” was last saved by a newer version of Équilibre: install that version to open it.</source>
        <translation>«&#x202f;{file}&#x202f;» a été enregistré par une version plus récente d’Équilibre&#xa0;: installez-la pour l’ouvrir.</translation>
    </message>
    <message>
        <source>“{file}” already exists: choose another name.</source>
        <translation>«&#x202f;{file}&#x202f;» existe déjà&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be written to: choose another one, or ask for the right to write.</source>
        <translation>On ne peut pas écrire dans le répertoire «&#x202f;{folder}&#x202f;»&#xa0;: choisissez-en un autre, ou demandez le droit d’écriture.</translation>
    </message>
    <message>
        <source>There is no file “{file}”.</source>
        <translation>Il n’y a pas de fichier «&#x202f;{file}&#x202f;».</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: ask for the right to read it.</source>
        <translation>«&#x202f;{file}&#x202f;» ne peut pas être lu&#xa0;: demandez le droit de lecture.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”: create it, or choose another place.</source>
        <extracomment>What a cell holds. Money is a Decimal of euros, a ratio a float.</extracomment>
        <translation>Il n’y a pas de répertoire «&#x202f;{folder}&#x202f;»&#xa0;: créez-le, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>“{file}” cannot be replaced: close the program that has it open, then try again.</source>
        <translation>«&#x202f;{file}&#x202f;» ne peut pas être remplacé&#xa0;: fermez le programme qui l’a ouvert, puis réessayez.</translation>
    </message>
    <message>
        <source>The file could not be written in “{folder}”: {reason}.</source>
        <translation>Le fichier n’a pas pu être écrit dans «&#x202f;{folder}&#x202f;»&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>A row names one of table {table} that does not exist.</source>
        <translation>Une ligne en désigne une de la table {table} qui n’existe pas.</translation>
    </message>
    <message>
        <source>This formula gives the error {error}.</source>
        <translation>Cette formule donne l’erreur {error}.</translation>
    </message>
    <message>
        <source>This formula has no stored value: open the workbook in Excel, save it, and try again.</source>
        <translation>Cette formule n’a pas de valeur enregistrée&#xa0;: ouvrez le classeur dans Excel, enregistrez-le et réessayez.</translation>
    </message>
    <message>
        <source>Excel took this code for a date: format the column as text and type it again.</source>
        <translation>Excel a pris ce code pour une date&#xa0;: mettez la colonne au format texte et ressaisissez-le.</translation>
    </message>
    <message>
        <source>A code is expected, “{text}” was found.</source>
        <translation>Un code est attendu, «&#x202f;{text}&#x202f;» a été trouvé.</translation>
    </message>
    <message>
        <source>“{code}” is named twice.</source>
        <translation>«&#x202f;{code}&#x202f;» est cité deux fois.</translation>
    </message>
    <message>
        <source>An account number is expected, “{text}” was found.</source>
        <translation>Un numéro de compte est attendu, «&#x202f;{text}&#x202f;» a été trouvé.</translation>
    </message>
    <message>
        <source>A date such as 31/12/2016 is expected, “{text}” was found.</source>
        <translation>Une date comme 31/12/2016 est attendue, «&#x202f;{text}&#x202f;» a été trouvé.</translation>
    </message>
    <message>
        <source>“{text}” is not a likely date.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une date vraisemblable.</translation>
    </message>
    <message>
        <source>A whole number is expected, “{text}” was found.</source>
        <translation>Un nombre entier est attendu, «&#x202f;{text}&#x202f;» a été trouvé.</translation>
    </message>
    <message>
        <source>“{text}” is not known here: the words are {words}.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas connu ici&#xa0;: les mots sont {words}.</translation>
    </message>
    <message>
        <source>“{text}” is not known here: {words}, or a share from 0 to 1 is expected.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas connu ici&#xa0;: {words} ou une part de 0 à 1 sont attendus.</translation>
    </message>
    <message>
        <source>A day of the year such as 01/03 is expected, “{text}” was found.</source>
        <translation>Un jour de l’année comme 01/03 est attendu, «&#x202f;{text}&#x202f;» a été trouvé.</translation>
    </message>
    <message>
        <source>A number is expected, “{text}” was found.</source>
        <translation>Un nombre est attendu, «&#x202f;{text}&#x202f;» a été trouvé.</translation>
    </message>
    <message>
        <source>“{text}” is too large a number.</source>
        <translation>«&#x202f;{text}&#x202f;» est un nombre trop grand.</translation>
    </message>
    <message>
        <source>A number above {above} is expected, “{text}” was found.</source>
        <translation>Un nombre supérieur à {above} est attendu, «&#x202f;{text}&#x202f;» a été trouvé.</translation>
    </message>
    <message>
        <source>A number of {low} or more is expected, “{text}” was found.</source>
        <translation>Un nombre d’au moins {low} est attendu, «&#x202f;{text}&#x202f;» a été trouvé.</translation>
    </message>
    <message>
        <source>A number above {above} and up to {high} is expected, “{text}” was found.</source>
        <translation>Un nombre supérieur à {above} et au plus égal à {high} est attendu, «&#x202f;{text}&#x202f;» a été trouvé.</translation>
    </message>
    <message>
        <source>A number from {low} to {high} is expected, “{text}” was found.</source>
        <translation>Un nombre de {low} à {high} est attendu, «&#x202f;{text}&#x202f;» a été trouvé.</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password or comes from an old Excel: save it as .xlsx without a password.</source>
        <translation>«&#x202f;{file}&#x202f;» est protégé par un mot de passe ou vient d’un ancien Excel&#xa0;: enregistrez-le en .xlsx sans mot de passe.</translation>
    </message>
    <message>
        <source>“{file}” is not an Excel workbook (.xlsx).</source>
        <translation>«&#x202f;{file}&#x202f;» n’est pas un classeur Excel (.xlsx).</translation>
    </message>
    <message>
        <source>“{file}” is damaged: open it in Excel, save it anew, and try again.</source>
        <translation>«&#x202f;{file}&#x202f;» est endommagé&#xa0;: ouvrez-le dans Excel, enregistrez-le à nouveau et réessayez.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” is not known: it is left out.</source>
        <translation>La feuille «&#x202f;{sheet}&#x202f;» n’est pas connue&#xa0;: elle est laissée de côté.</translation>
    </message>
    <message>
        <source>The setting “{key}” is missing.</source>
        <translation>Le réglage «&#x202f;{key}&#x202f;» manque.</translation>
    </message>
    <message>
        <source>The setting “{key}” is not known: it is left out.</source>
        <translation>Le réglage «&#x202f;{key}&#x202f;» n’est pas connu&#xa0;: il est laissé de côté.</translation>
    </message>
    <message>
        <source>The setting “{key}” is there twice.</source>
        <translation>Le réglage «&#x202f;{key}&#x202f;» figure deux fois.</translation>
    </message>
    <message>
        <source>“{column}” must be filled in.</source>
        <translation>«&#x202f;{column}&#x202f;» doit être rempli.</translation>
    </message>
    <message>
        <source>No whole month of the books ends by {day}: none counts as kept.</source>
        <translation>Aucun mois entier des livres ne finit avant le {day}&#xa0;: aucun n’est compté comme tenu.</translation>
    </message>
    <message>
        <source>The books are kept up to the end of a month: {day} is taken.</source>
        <translation>Les livres sont tenus jusqu’à la fin d’un mois&#xa0;: {day} est retenu.</translation>
    </message>
    <message>
        <source>The value of {index} for {quarter} is there twice.</source>
        <translation>La valeur de l’{index} du {quarter} figure deux fois.</translation>
    </message>
    <message>
        <source>The tariff “{label}” is there twice for this unit.</source>
        <translation>Le tarif «&#x202f;{label}&#x202f;» figure deux fois pour cette unité.</translation>
    </message>
    <message>
        <source>The rent {rent} is rounded to the cent: {rounded}.</source>
        <translation>Le loyer {rent} est arrondi au centime&#xa0;: {rounded}.</translation>
    </message>
    <message>
        <source>Two rent steps have the date {date}.</source>
        <translation>Deux paliers de loyer portent la date du {date}.</translation>
    </message>
    <message>
        <source>Account {account} is neither income nor cost: it is not mapped.</source>
        <translation>Le compte {account} n’est ni un produit ni une charge&#xa0;: il n’est pas rattaché.</translation>
    </message>
    <message>
        <source>This category does not suit the side: the words are {words}.</source>
        <translation>Cette rubrique ne convient pas au sens du compte&#xa0;: les mots sont {words}.</translation>
    </message>
    <message>
        <source>An amount of zero records nothing: the row is left out.</source>
        <translation>Un montant nul n’enregistre rien&#xa0;: la ligne est laissée de côté.</translation>
    </message>
    <message>
        <source>Account {account} is income or cost: its opening balance counts on the first day.</source>
        <translation>Le compte {account} est un produit ou une charge&#xa0;: son solde d’ouverture compte au premier jour.</translation>
    </message>
    <message>
        <source>The opening balances do not add up to zero: {amount} € go to account 110.</source>
        <translation>Les soldes d’ouverture ne s’équilibrent pas&#xa0;: {amount}&#x202f;€ vont au compte 110.</translation>
    </message>
    <message>
        <source>The column “{column}” is missing from row 1.</source>
        <translation>La colonne «&#x202f;{column}&#x202f;» manque dans la ligne 1.</translation>
    </message>
    <message>
        <source>Account {account} is budgeted twice for {year}.</source>
        <translation>Le compte {account} a deux budgets pour {year}.</translation>
    </message>
    <message>
        <source>Account {account} is neither income nor cost: choose one of class 6 or 7.</source>
        <translation>Le compte {account} n’est ni un produit ni une charge&#xa0;: choisissez un compte de classe 6 ou 7.</translation>
    </message>
    <message>
        <source>Rents are called from the leases: this sale counts beside them.</source>
        <translation>Les loyers s’appellent depuis les baux&#xa0;: cette recette compte en plus.</translation>
    </message>
    <message>
        <source>{day} is before the books begin on {begin}.</source>
        <translation>Le {day} précède le début des livres, le {begin}.</translation>
    </message>
    <message>
        <source>“{code}” is not known: it is neither a code of the sheet Locataires nor a third party that Mouvements or Ouverture names.</source>
        <translation>«&#x202f;{code}&#x202f;» n’est pas connu&#xa0;: ni un code de la feuille Locataires, ni un tiers que citent Mouvements ou Ouverture.</translation>
    </message>
    <message>
        <source>The service ends on {end}, before it starts on {start}.</source>
        <translation>Le service finit le {end}, avant de commencer le {start}.</translation>
    </message>
    <message>
        <source>A service period needs its first and its last day.</source>
        <translation>Une période de service demande son premier et son dernier jour.</translation>
    </message>
    <message>
        <source>Give the amount of the year or those of its months.</source>
        <translation>Donnez le montant de l’année ou ceux de ses mois.</translation>
    </message>
    <message>
        <source>The amount of the year is not the total of its months: give one or the other.</source>
        <translation>Le montant de l’année n’est pas le total de ses mois&#xa0;: donnez l’un ou l’autre.</translation>
    </message>
    <message>
        <source>“{code}” is not a code of the sheet {sheet}.</source>
        <translation>«&#x202f;{code}&#x202f;» n’est pas un code de la feuille {sheet}.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” is missing from the workbook.</source>
        <translation>La feuille «&#x202f;{sheet}&#x202f;» manque dans le classeur.</translation>
    </message>
    <message>
        <source>The column “{column}” is not known: it is left out.</source>
        <translation>La colonne «&#x202f;{column}&#x202f;» n’est pas connue&#xa0;: elle est laissée de côté.</translation>
    </message>
    <message>
        <source>The column “{column}” is there twice.</source>
        <translation>La colonne «&#x202f;{column}&#x202f;» figure deux fois.</translation>
    </message>
    <message>
        <source>“{code}” is already in row {row}: each code is used once.</source>
        <translation>«&#x202f;{code}&#x202f;» est déjà à la ligne {row}&#xa0;: chaque code ne sert qu’une fois.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount: 1&#x202f;234,56 or a sum such as =1200/12 is expected.</source>
        <extracomment>What a space is on a given day, by the word the rent roll uses for it. The words of the column `rubrique` of the onboarding workbook.</extracomment>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un montant&#xa0;: un montant comme 1&#x202f;234,56 ou un calcul comme =1200/12 est attendu.</translation>
    </message>
    <message>
        <source>“{text}” is too large an amount.</source>
        <translation>«&#x202f;{text}&#x202f;» est un montant trop grand.</translation>
    </message>
    <message>
        <source>“{text}” is not a number: 130,5 is expected.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un nombre&#xa0;: un nombre comme 130,5 est attendu.</translation>
    </message>
    <message>
        <source>“{text}” is not a percentage: 20 % is expected.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un pourcentage&#xa0;: un taux comme 20&#x202f;% est attendu.</translation>
    </message>
    <message>
        <source>“{text}” is not in the calendar.</source>
        <translation>«&#x202f;{text}&#x202f;» n’existe pas dans le calendrier.</translation>
    </message>
    <message>
        <source>“{text}” is not a date: 31/12/2016 is expected.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une date&#xa0;: une date comme 31/12/2016 est attendue.</translation>
    </message>
    <message>
        <source>“{text}” is not a quarter: 2016-T1 is expected.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un trimestre&#xa0;: un trimestre comme 2016-T1 est attendu.</translation>
    </message>
    <message>
        <source>Overdue rent calls: {count}, {amount} €, the oldest due on {date}.</source>
        <translation>Appels de loyer en retard&#xa0;: {count} pour {amount}&#x202f;€, le plus ancien échu le {date}.</translation>
    </message>
    <message>
        <source>Rents to call from {first} to {last}: {amount} €.</source>
        <translation>Loyers à appeler de {first} à {last}&#xa0;: {amount}&#x202f;€.</translation>
    </message>
    <message>
        <source>{space} is vacant: {days} days in {year}, {amount} € of rent and charges.</source>
        <translation>{space} est vacant&#xa0;: {days} jours en {year}, {amount}&#x202f;€ de loyer et de charges.</translation>
    </message>
    <message>
        <source>Lease {lease} of {tenant} ends on {date}.</source>
        <translation>Le bail {lease} ({tenant}) finit le {date}.</translation>
    </message>
    <message>
        <source>Lease {lease} of {tenant} comes to its term on {date} and runs on.</source>
        <translation>Le bail {lease} ({tenant}) arrive à terme le {date} et se poursuit.</translation>
    </message>
    <message>
        <source>Lease {lease} of {tenant} can be left on {date}.</source>
        <translation>Le bail {lease} ({tenant}) peut être quitté le {date}.</translation>
    </message>
    <message>
        <source>The rent of lease {lease} of {tenant} is revised on {date} by the {index}.</source>
        <translation>Le loyer du bail {lease} ({tenant}) est révisé le {date} selon l’{index}.</translation>
    </message>
    <message>
        <source>The {index} of {quarter} is missing: {leases} cannot be revised.</source>
        <translation>L’{index} de {quarter} manque&#xa0;: la révision attend ({leases}).</translation>
    </message>
    <message>
        <source>The quarter {quarter} is kept: it can be exported.</source>
        <translation>Le trimestre {quarter} est tenu&#xa0;: il peut être exporté.</translation>
    </message>
    <message>
        <source>A key for sharing charges has a negative value.</source>
        <translation>Une clé de répartition des charges a une valeur négative.</translation>
    </message>
    <message>
        <source>The fixed shares of a charge add up to {total}: 1 at most is expected.</source>
        <translation>Les parts fixes d’une charge totalisent {total}&#xa0;: 1 au plus est attendu.</translation>
    </message>
    <message>
        <source>The lease names a tenant that does not exist.</source>
        <translation>Le bail désigne un locataire qui n’existe pas.</translation>
    </message>
    <message>
        <source>The lease names a space that does not exist.</source>
        <translation>Le bail désigne un local qui n’existe pas.</translation>
    </message>
    <message>
        <source>The rent call of {date} belongs to a lease that does not exist.</source>
        <translation>L’appel de loyer du {date} appartient à un bail qui n’existe pas.</translation>
    </message>
    <message>
        <source>The space has an area of 0.</source>
        <translation>Le local a une surface nulle.</translation>
    </message>
    <message>
        <source>The budget of {year} is on an account with no place in the balance.</source>
        <translation>Le budget de {year} porte sur un compte sans place dans l’équilibre.</translation>
    </message>
    <message>
        <source>The rents stated per m² exceed the head rent. Under a commercial lease the owner may then ask for a matching rise (article L145-31); whether that holds here depends on the head lease.</source>
        <translation>Les loyers au m² dépassent le loyer principal. Sous bail commercial, le propriétaire peut alors demander une hausse correspondante (article L145-31)&#x202f;; que cela vaille ici dépend du bail principal.</translation>
    </message>
    <message>
        <source>The index {index} needs a base quarter, such as 2016-T1.</source>
        <translation>L’indice {index} demande un trimestre de base, comme 2016-T1.</translation>
    </message>
    <message>
        <source>The base quarter {quarter} has no effect without an index.</source>
        <translation>Le trimestre de base {quarter} est sans effet sans indice.</translation>
    </message>
    <message>
        <source>The rent step of {date} comes before the lease starts on {start}.</source>
        <translation>Le palier du {date} précède le début du bail, le {start}.</translation>
    </message>
    <message>
        <source>{date} is not a likely start.</source>
        <translation>Le {date} n’est pas un début vraisemblable.</translation>
    </message>
    <message>
        <source>The lease ends on {end}, before it starts on {start}.</source>
        <translation>Le bail finit le {end}, avant de commencer le {start}.</translation>
    </message>
    <message>
        <source>The lease is terminated on {termination}, before it starts on {start}.</source>
        <translation>Le bail est résilié le {termination}, avant de commencer le {start}.</translation>
    </message>
    <message>
        <source>The break on {date} lies outside the lease.</source>
        <translation>La sortie du {date} est hors de la durée du bail.</translation>
    </message>
    <message>
        <source>The lease names no space.</source>
        <translation>Le bail ne désigne aucun local.</translation>
    </message>
    <message>
        <source>The spaces of the lease have an area of 0.</source>
        <translation>Les locaux du bail ont une surface nulle.</translation>
    </message>
    <message>
        <source>The lease names space {space} twice.</source>
        <translation>Le bail désigne deux fois le local {space}.</translation>
    </message>
    <message>
        <source>Space {space} is let by lease {other} too, from {start} on.</source>
        <translation>Le local {space} est aussi loué par le bail {other}, à partir du {start}.</translation>
    </message>
    <message>
        <source>Space {space} is let by lease {other} too, from {start} to {end}.</source>
        <translation>Le local {space} est aussi loué par le bail {other}, du {start} au {end}.</translation>
    </message>
    <message>
        <source>The provision for charges is negative.</source>
        <translation>La provision pour charges est négative.</translation>
    </message>
    <message>
        <source>The deposit is negative.</source>
        <translation>Le dépôt de garantie est négatif.</translation>
    </message>
    <message>
        <source>The VAT rate {rate} does not lie between 0 and 1.</source>
        <translation>Le taux de TVA {rate} n’est pas compris entre 0 et 1.</translation>
    </message>
    <message>
        <source>The rent {rent} is negative.</source>
        <translation>Le loyer {rent} est négatif.</translation>
    </message>
    <message>
        <source>The rent {rent} has more than two decimals.</source>
        <translation>Le loyer {rent} a plus de deux décimales.</translation>
    </message>
    <message>
        <source>The due day {day} does not lie between 1 and 31.</source>
        <translation>Le jour d’échéance {day} n’est pas compris entre 1 et 31.</translation>
    </message>
    <message>
        <source>A rent is revised every 1 or 3 years, not {years}.</source>
        <translation>Un loyer se révise tous les 1 ou 3 ans, pas {years}.</translation>
    </message>
    <message>
        <source>{day}/{month} is not a day of the year.</source>
        <translation>{day}/{month} n’est pas un jour de l’année.</translation>
    </message>
    <message>
        <source>The cap for small firms exists for the ILC only; it has no effect on {index}.</source>
        <translation>Le plafond des PME n’existe que pour l’ILC&#x202f;; il est sans effet sur l’{index}.</translation>
    </message>
    <message>
        <source>The IRL is the index of residential leases.</source>
        <translation>L’IRL est l’indice des baux d’habitation.</translation>
    </message>
    <message>
        <source>The entry does not balance: its lines add up to {amount} €, not 0.</source>
        <translation>L’écriture n’est pas équilibrée&#xa0;: ses lignes totalisent {amount}&#x202f;€, pas 0.</translation>
    </message>
    <message>
        <source>The entry corrects one that does not exist.</source>
        <translation>L’écriture en corrige une qui n’existe pas.</translation>
    </message>
    <message>
        <source>The payment of {date} over {amount} € does not agree with its entry.</source>
        <translation>Le règlement du {date} de {amount}&#x202f;€ ne concorde pas avec son écriture.</translation>
    </message>
    <message>
        <source>Line {line} names a third party that does not exist.</source>
        <translation>La ligne {line} désigne un tiers qui n’existe pas.</translation>
    </message>
    <message>
        <source>Line {line} names a space that does not exist.</source>
        <translation>La ligne {line} désigne un local qui n’existe pas.</translation>
    </message>
    <message>
        <source>Line {line} is on “{account}”, which is not an account number.</source>
        <translation>La ligne {line} porte sur «&#x202f;{account}&#x202f;», qui n’est pas un numéro de compte.</translation>
    </message>
    <message>
        <source>Line {line} is on account {account}, which has no place in the balance.</source>
        <translation>La ligne {line} porte sur le compte {account}, sans place dans l’équilibre.</translation>
    </message>
    <message>
        <source>The rent call of {date} has no entry.</source>
        <translation>L’appel de loyer du {date} n’a pas d’écriture.</translation>
    </message>
    <message>
        <source>The rent call of {date} makes {expected} € on account {account}; its entry has {booked} €.</source>
        <translation>L’appel de loyer du {date} fait {expected}&#x202f;€ au compte {account}&#x202f;; son écriture porte {booked}&#x202f;€.</translation>
    </message>
    <message>
        <source>The entry of the rent call of {date} has another date.</source>
        <translation>L’écriture de l’appel de loyer du {date} porte une autre date.</translation>
    </message>
    <message>
        <source>The entry of the rent call of {date} names another tenant.</source>
        <translation>L’écriture de l’appel de loyer du {date} désigne un autre locataire.</translation>
    </message>
    <message>
        <source>The books are confirmed up to {confirmed}, but no month is called.</source>
        <translation>Les livres sont confirmés jusqu’au {confirmed}, mais aucun mois n’est appelé.</translation>
    </message>
    <message>
        <source>The books are confirmed up to {confirmed}, but rents are called up to {called} only: figures count up to there.</source>
        <translation>Les livres sont confirmés jusqu’au {confirmed}, mais les loyers ne sont appelés que jusqu’au {called}&#xa0;: les chiffres s’arrêtent là.</translation>
    </message>
    <message>
        <source>Months not called between {first} and {last}: {count}.</source>
        <translation>Mois non appelés entre {first} et {last}&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>The next call adds {amount} €: the lease owes as much beyond what was called.</source>
        <translation>Le prochain appel ajoute {amount}&#x202f;€&#xa0;: le bail les doit en plus de ce qui a été appelé.</translation>
    </message>
    <message>
        <source>The revision of {date} waits for the {index} of {quarter}.</source>
        <translation>La révision du {date} attend l’{index} du {quarter}.</translation>
    </message>
    <message>
        <source>The value of {quarter} is {percent} % away from that of a year before.</source>
        <translation>La valeur du {quarter} s’écarte de {percent}&#x202f;% de celle de l’année précédente.</translation>
    </message>
    <message>
        <source>“{text}” is not a month: 2016-03 is expected.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un mois&#xa0;: un mois comme 2016-03 est attendu.</translation>
    </message>
    <message>
        <source>“{text}” is not a date: 2016-03-31 is expected.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une date&#xa0;: une date comme 2016-03-31 est attendue.</translation>
    </message>
    <message>
        <source>“{text}” is not a period: 2016, 2016-T1, 2016-03 or 2016-01-15..2016-03-31 is expected.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas une période&#xa0;: une période comme 2016, 2016-T1, 2016-03 ou 2016-01-15..2016-03-31 est attendue.</translation>
    </message>
    <message>
        <source>New rent from {date} on.</source>
        <translation>Nouveau loyer à partir du {date}.</translation>
    </message>
    <message>
        <source>Rent-free from {date} on.</source>
        <translation>Franchise à partir du {date}.</translation>
    </message>
    <message>
        <source>Rent-free.</source>
        <translation>Franchise de loyer.</translation>
    </message>
    <message>
        <source>{days} of the month&apos;s {month_days} days.</source>
        <translation>{days} jours sur les {month_days} du mois.</translation>
    </message>
    <message>
        <source>The horizon holds no whole calendar year to bring to balance.</source>
        <translation>L’horizon ne contient aucune année civile entière à équilibrer.</translation>
    </message>
    <message>
        <source>“{lever}” is no lever to solve for: rent.percent, rent.eur_m2_year or income.coworking.percent is expected.</source>
        <translation>«&#x202f;{lever}&#x202f;» n’est pas un levier à résoudre&#xa0;: rent.percent, rent.eur_m2_year ou income.coworking.percent est attendu.</translation>
    </message>
    <message>
        <source>The scenario has several blocks for {lever}: leave one.</source>
        <translation>Le scénario a plusieurs blocs pour {lever}&#xa0;: un seul doit rester.</translation>
    </message>
    <message>
        <source>A value is expected here.</source>
        <translation>Une valeur est attendue ici.</translation>
    </message>
    <message>
        <source>{value} is too small: at least {minimum} is expected.</source>
        <translation>{value} est trop petit&#xa0;: au moins {minimum} est attendu.</translation>
    </message>
    <message>
        <source>“{text}” is not in the list: choose one of it.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas dans la liste&#xa0;: choisissez l’un de ses éléments.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Écrit&#xa0;: {file}</translation>
    </message>
    <message>
        <source>“{text}” is not a day and month: 01/03 is expected.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un jour de l’année&#xa0;: un jour comme 01/03 est attendu.</translation>
    </message>
    <message>
        <source>“{text}” is not a day of the month: 1 to 31 is expected.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un jour du mois&#xa0;: un nombre de 1 à 31 est attendu.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>Tick at least one space.</source>
        <translation>Cochez au moins un local.</translation>
    </message>
    <message>
        <source>Each rent step needs a date and a rent.</source>
        <translation>Chaque palier demande une date et un loyer.</translation>
    </message>
    <message>
        <source>“{text}” is no income or cost account: a number of class 6 or 7 is expected.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est ni un compte de charges ni un compte de recettes&#xa0;: un numéro de classe 6 ou 7 est attendu.</translation>
    </message>
    <message>
        <source>{account} is a cost account: income takes one of class 7.</source>
        <translation>{account} est un compte de charges&#xa0;: une recette demande un compte de recettes (classe 7).</translation>
    </message>
    <message>
        <source>{account} is an income account: a bill takes one of class 6.</source>
        <translation>{account} est un compte de recettes&#xa0;: une facture demande un compte de charges (classe 6).</translation>
    </message>
    <message>
        <source>A payment is more than 0: choose above whether it came in or went out.</source>
        <translation>Un règlement est supérieur à 0&#xa0;: choisissez plus haut s’il est reçu ou émis.</translation>
    </message>
    <message>
        <source>{start} comes after {end}: a period begins before it ends.</source>
        <translation>{start} vient après {end}&#xa0;: une période commence avant de finir.</translation>
    </message>
    <message>
        <source>Set the budget of {year}</source>
        <translation>Fixer le budget {year}</translation>
    </message>
    <message>
        <source>Set {count} index values</source>
        <translation>Saisir des valeurs d’indice ({count})</translation>
    </message>
    <message>
        <source>Nothing is left to call in this period.</source>
        <translation>Il ne reste rien à appeler sur cette période.</translation>
    </message>
    <message>
        <source>Close {quarter}</source>
        <translation>Arrêter {quarter}</translation>
    </message>
    <message>
        <source>No quarter is closed: there is nothing to reopen.</source>
        <translation>Aucun trimestre n’est arrêté&#xa0;: il n’y a rien à rouvrir.</translation>
    </message>
    <message>
        <source>Reopen {quarter}: {reason}</source>
        <translation>Réouverture de {quarter}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The book has errors to be mended first, such as {where}: {error}</source>
        <translation>Le dossier contient des erreurs à corriger d’abord, dont {where}&#xa0;: {error}</translation>
    </message>
    <message>
        <source>Keep the export “{file}”</source>
        <translation>Garder l’export «&#x202f;{file}&#x202f;»</translation>
    </message>
    <message>
        <source>{quarter} is closed: record a correction in an open quarter, or reopen the last one closed.</source>
        <translation>{quarter} est arrêté&#xa0;: enregistrez une correction dans un trimestre ouvert, ou rouvrez le dernier arrêté.</translation>
    </message>
    <message>
        <source>The kept file “{file}” is not the one that was sent.</source>
        <translation>Le fichier gardé «&#x202f;{file}&#x202f;» n’est pas celui qui a été envoyé.</translation>
    </message>
    <message>
        <source>The guard “{name}” of closed quarters is missing or altered.</source>
        <translation>La garde «&#x202f;{name}&#x202f;» des trimestres arrêtés manque ou a été modifiée.</translation>
    </message>
    <message>
        <source>The trigger “{name}” is none of the program&apos;s.</source>
        <translation>Le déclencheur «&#x202f;{name}&#x202f;» ne vient pas du programme.</translation>
    </message>
    <message>
        <source>There is no export “{profile}”.</source>
        <translation>Il n’y a pas d’export «&#x202f;{profile}&#x202f;».</translation>
    </message>
    <message>
        <source>two whole numbers such as [3, 9]</source>
        <translation>une liste de deux nombres entiers comme [3, 9]</translation>
    </message>
    <message>
        <source>Two numbers of months are expected, the smaller first, such as [3, 9].</source>
        <translation>Deux nombres de mois sont attendus, le plus petit en premier, comme [3, 9].</translation>
    </message>
    <message>
        <source>One table headed [{name}] is expected.</source>
        <translation>Une seule table intitulée [{name}] est attendue.</translation>
    </message>
    <message>
        <source>Blocks headed [[{name}]] are expected.</source>
        <translation>Des blocs intitulés [[{name}]] sont attendus.</translation>
    </message>
    <message>
        <source>“all” or a list of codes</source>
        <translation>«&#x202f;all&#x202f;» ou une liste de codes</translation>
    </message>
    <message>
        <source>a list of codes</source>
        <translation>une liste de codes</translation>
    </message>
    <message>
        <source>“{word}” is not known here. One of {words} is expected.</source>
        <translation>«&#x202f;{word}&#x202f;» n’est pas connu ici. L’un de ces mots est attendu&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>The scenario is refused.</source>
        <translation>Le scénario est refusé.</translation>
    </message>
    <message>
        <source>“{file}” is too large for a scenario.</source>
        <translation>«&#x202f;{file}&#x202f;» est trop gros pour un scénario.</translation>
    </message>
    <message>
        <source>There is no file “{file}” that can be read.</source>
        <translation>Il n’y a pas de fichier «&#x202f;{file}&#x202f;» lisible.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8, as a scenario is.</source>
        <translation>Le fichier n’est pas un texte en UTF-8, comme l’est un scénario.</translation>
    </message>
    <message>
        <source>The file holds numbers or lists beyond all measure.</source>
        <translation>Le fichier contient des nombres ou des listes démesurés.</translation>
    </message>
    <message>
        <source>This is not TOML: each key once, = and a number or text in quotation marks are expected.</source>
        <translation>Ce n’est pas du TOML&#xa0;: chaque clé une seule fois, = et un nombre ou un texte entre guillemets sont attendus.</translation>
    </message>
    <message>
        <source>This key is missing.</source>
        <translation>Cette clé manque.</translation>
    </message>
    <message>
        <source>text in quotation marks</source>
        <translation>un texte entre guillemets</translation>
    </message>
    <message>
        <source>a number such as 3.5, without quotation marks</source>
        <translation>un nombre comme 3.5, sans guillemets</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a month in quotation marks such as “2017-01”</source>
        <translation>un mois entre guillemets comme &quot;2017-01&quot;</translation>
    </message>
    <message>
        <source>Exactly one of {keys} is expected.</source>
        <translation>Une et une seule de ces clés est attendue&#xa0;: {keys}.</translation>
    </message>
    <message>
        <source>This key is not known here.</source>
        <translation>Cette clé n’est pas connue ici.</translation>
    </message>
    <message>
        <source>“{value}” was found where {expected} is expected.</source>
        <translation>«&#x202f;{value}&#x202f;» a été trouvé là où {expected} est attendu.</translation>
    </message>
    <message>
        <source>The closing of {quarter} does not follow the one made before it.</source>
        <translation>L’arrêté de {quarter} ne fait pas suite au précédent.</translation>
    </message>
    <message>
        <source>{quarter} was closed with {count} entries; its chain breaks after {found}.</source>
        <translation>{quarter} a été arrêté avec {count} écritures&#x202f;; sa chaîne se rompt après {found}.</translation>
    </message>
    <message>
        <source>The entry is missing since {quarter} was closed.</source>
        <translation>L’écriture manque depuis l’arrêté de {quarter}.</translation>
    </message>
    <message>
        <source>The entry is not as it was when {quarter} was closed.</source>
        <translation>L’écriture n’est plus telle qu’à l’arrêté de {quarter}.</translation>
    </message>
    <message>
        <source>The figures or calls without an amount of {quarter} are not as they were when it was closed.</source>
        <translation>Les chiffres ou les appels sans montant de {quarter} ne sont plus tels qu’à l’arrêté.</translation>
    </message>
    <message>
        <source>The entry is dated in {quarter}, which was closed without it.</source>
        <translation>L’écriture est datée de {quarter}, qui a été arrêté sans elle.</translation>
    </message>
    <message>
        <source>Every quarter before it is closed.</source>
        <translation>Tous les trimestres précédents sont arrêtés.</translation>
    </message>
    <message>
        <source>{quarter} is still open: quarters are closed one after the other.</source>
        <translation>{quarter} est encore ouvert&#xa0;: les trimestres s’arrêtent l’un après l’autre.</translation>
    </message>
    <message>
        <source>The books begin on {day}: choose a quarter from then on.</source>
        <translation>Les livres commencent le {day}&#xa0;: choisissez un trimestre à partir de là.</translation>
    </message>
    <message>
        <source>{quarter} is closed already.</source>
        <translation>{quarter} est déjà arrêté.</translation>
    </message>
    <message>
        <source>All rents are called.</source>
        <translation>Tous les loyers sont appelés.</translation>
    </message>
    <message>
        <source>The rent of {month} on lease {lease} is not called: call the rents first.</source>
        <translation>Le loyer de {month} du bail {lease} n’est pas appelé&#xa0;: appelez d’abord les loyers.</translation>
    </message>
    <message>
        <source>The books are kept up to {day}.</source>
        <translation>Les livres sont tenus jusqu’au {day}.</translation>
    </message>
    <message>
        <source>The books are not confirmed as kept up to {day}: confirm {month} first.</source>
        <translation>La tenue des livres n’est pas confirmée jusqu’au {day}&#xa0;: confirmez d’abord {month}.</translation>
    </message>
    <message>
        <source>The book has no errors.</source>
        <translation>Le dossier est sans erreur.</translation>
    </message>
    <message>
        <source>There are no notices to read.</source>
        <translation>Il n’y a aucun point à noter.</translation>
    </message>
    <message>
        <source>A scenario runs over 1 to {most} months, not {months}.</source>
        <translation>Un scénario porte sur 1 à {most} mois, pas {months}.</translation>
    </message>
    <message>
        <source>The books begin in {begin}: a scenario cannot begin in {month}, before them.</source>
        <translation>Les livres commencent en {begin}&#xa0;: un scénario ne peut pas commencer avant, en {month}.</translation>
    </message>
    <message>
        <source>{month} is not a likely month.</source>
        <translation>{month} n’est pas un mois vraisemblable.</translation>
    </message>
    <message>
        <source>A growth of {percent} % leaves nothing: more than −100 is expected.</source>
        <translation>Une évolution de {percent}&#x202f;% ne laisse rien&#xa0;: plus de −100 est attendu.</translation>
    </message>
    <message>
        <source>{value} is no number to reckon with here.</source>
        <translation>{value} n’est pas un nombre utilisable ici.</translation>
    </message>
    <message>
        <source>{percent} % takes away more than there is: −100 or more is expected.</source>
        <translation>{percent}&#x202f;% retire plus qu’il n’y a&#xa0;: −100 ou plus est attendu.</translation>
    </message>
    <message>
        <source>{value} is below zero: 0 or more is expected.</source>
        <translation>{value} est négatif&#xa0;: 0 ou plus est attendu.</translation>
    </message>
    <message>
        <source>{month} lies outside the scenario, which runs from {start} to {last}.</source>
        <translation>{month} est hors du scénario, qui va de {start} à {last}.</translation>
    </message>
    <message>
        <source>No tenant is named: “all” or a list of codes is expected.</source>
        <translation>Aucun locataire n’est nommé&#xa0;: «&#x202f;all&#x202f;» ou une liste de codes est attendu.</translation>
    </message>
    <message>
        <source>“{code}” is no tenant of the book.</source>
        <translation>«&#x202f;{code}&#x202f;» n’est pas un locataire du dossier.</translation>
    </message>
    <message>
        <source>Block {first} moves {leases} too, from {month} on: leave one of them.</source>
        <translation>Le bloc {first} agit aussi sur {leases}, à partir de {month}&#xa0;: un seul des deux doit rester.</translation>
    </message>
    <message>
        <source>“{code}” is no space of the book.</source>
        <translation>«&#x202f;{code}&#x202f;» n’est pas un local du dossier.</translation>
    </message>
    <message>
        <source>A space stands empty for 1 to {most} months, not {months}.</source>
        <translation>Un local reste vide de 1 à {most} mois, pas {months}.</translation>
    </message>
    <message>
        <source>Block {first} states {category} too: one amount a month is expected.</source>
        <translation>Le bloc {first} fixe aussi {category}&#xa0;: un seul montant mensuel est attendu.</translation>
    </message>
    <message>
        <source>One of {keys} is expected.</source>
        <translation>L’une de ces clés est attendue&#xa0;: {keys}.</translation>
    </message>
    <message>
        <source>{value} is no probability: 0 to 1 is expected.</source>
        <translation>{value} n’est pas une probabilité&#xa0;: de 0 à 1 est attendu.</translation>
    </message>
    <message>
        <source>The scenario does not move rents by {lever} in one block: leave one of that kind.</source>
        <translation>Le scénario n’agit pas sur les loyers par {lever} en un seul bloc&#xa0;: il en faut un seul de ce genre.</translation>
    </message>
    <message>
        <source>More cells were copied than the table has room for: nothing was pasted.</source>
        <translation>Il y a plus de cellules copiées que de place dans le tableau&#xa0;: rien n’a été collé.</translation>
    </message>
    <message>
        <source>A quarter is closed: the day on which the books begin cannot change.</source>
        <translation>Un trimestre est arrêté&#xa0;: le jour où commencent les livres ne peut plus changer.</translation>
    </message>
    <message>
        <source>The books are closed up to {day}: they stay kept up to there.</source>
        <translation>Les livres sont arrêtés au {day}&#xa0;: ils restent tenus jusque-là.</translation>
    </message>
    <message>
        <source>Correct “{label}”</source>
        <translation>Corriger «&#x202f;{label}&#x202f;»</translation>
    </message>
    <message>
        <source>“{label}” is corrected already by entry {number} of {day}.</source>
        <translation>«&#x202f;{label}&#x202f;» est déjà corrigée par l’écriture {number} du {day}.</translation>
    </message>
    <message>
        <source>“{label}” can be reversed, but not replaced by an entry of another kind.</source>
        <translation>«&#x202f;{label}&#x202f;» peut être extournée, mais pas remplacée par une écriture d’une autre sorte.</translation>
    </message>
    <message>
        <source>Only the last quarter closed, {quarter}, can be reopened.</source>
        <translation>Seul le dernier trimestre arrêté, {quarter}, peut être rouvert.</translation>
    </message>
    <message>
        <source>The scenario has no [risk] to draw from: add that table to it.</source>
        <translation>Le scénario n’a pas de [risk] où puiser les tirages&#xa0;: ajoutez-y cette table.</translation>
    </message>
    <message>
        <source>Save the scenario “{name}”</source>
        <translation>Enregistrer le scénario «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Copy the scenario “{name}” to “{copy}”</source>
        <translation>Copier le scénario «&#x202f;{name}&#x202f;» en «&#x202f;{copy}&#x202f;»</translation>
    </message>
    <message>
        <source>Rename the scenario “{name}” to “{new}”</source>
        <translation>Renommer le scénario «&#x202f;{name}&#x202f;» en «&#x202f;{new}&#x202f;»</translation>
    </message>
    <message>
        <source>The scenario “{name}” was adopted on {day}: it stays in the book.</source>
        <translation>Le scénario «&#x202f;{name}&#x202f;» a été adopté le {day}&#xa0;: il reste dans le dossier.</translation>
    </message>
    <message>
        <source>Delete the scenario “{name}”</source>
        <translation>Supprimer le scénario «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Present the scenario “{name}” on {day}</source>
        <translation>Présenter le scénario «&#x202f;{name}&#x202f;» le {day}</translation>
    </message>
    <message>
        <source>The scenario changes no rent: there is nothing to adopt.</source>
        <translation>Le scénario ne change aucun loyer&#xa0;: il n’y a rien à adopter.</translation>
    </message>
    <message>
        <source>Adopt the scenario “{name}” ({reference})</source>
        <translation>Adopter le scénario «&#x202f;{name}&#x202f;» ({reference})</translation>
    </message>
    <message>
        <source>The scenario “{name}” was adopted on {day} already.</source>
        <translation>Le scénario «&#x202f;{name}&#x202f;» a déjà été adopté le {day}.</translation>
    </message>
    <message>
        <source>Another scenario is kept under the name “{name}”: save this one first.</source>
        <translation>Un autre scénario est enregistré sous le nom «&#x202f;{name}&#x202f;»&#xa0;: enregistrez d’abord celui-ci.</translation>
    </message>
    <message>
        <source>The rents of lease {lease} are called to {month}: let the scenario move them later.</source>
        <translation>Les loyers du bail {lease} sont appelés jusqu’à {month}&#xa0;: le scénario ne peut les changer qu’ensuite.</translation>
    </message>
    <message>
        <source>A scenario is called “{name}” already: choose another name.</source>
        <translation>Un scénario s’appelle déjà «&#x202f;{name}&#x202f;»&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The scenario “{name}” was presented or adopted: copy it under another name to change it.</source>
        <translation>Le scénario «&#x202f;{name}&#x202f;» a été présenté ou adopté&#xa0;: copiez-le sous un autre nom pour le changer.</translation>
    </message>
    <message>
        <source>Note “{file}” as sent to {recipient}</source>
        <translation>Noter «&#x202f;{file}&#x202f;» comme envoyé à {recipient}</translation>
    </message>
    <message>
        <source>The book holds no scenario “{name}”, and there is no such file.</source>
        <translation>Le dossier n’a pas de scénario «&#x202f;{name}&#x202f;», et il n’y a pas de fichier de ce nom.</translation>
    </message>
    <message>
        <source>The board&apos;s file is a workbook (.xlsx) or a PDF (.pdf): “{file}” is neither.</source>
        <translation>Le fichier du CA est un classeur (.xlsx) ou un PDF (.pdf)&#xa0;: «&#x202f;{file}&#x202f;» n’est ni l’un ni l’autre.</translation>
    </message>
    <message>
        <source>Notices to be read first: {count}.</source>
        <translation>Points à noter, à lire avant d’arrêter&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Notices read: {count}.</source>
        <translation>Points à noter lus&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Say who it is sent to.</source>
        <translation>Dites à qui il est envoyé.</translation>
    </message>
    <message>
        <source>The path is on the clipboard.</source>
        <translation>Le chemin est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The draft is in your mail program; paste the path to attach the file.</source>
        <translation>Le brouillon est dans votre messagerie&#x202f;; collez le chemin pour joindre le fichier.</translation>
    </message>
    <message>
        <source>No mail program could be opened; the path is on the clipboard.</source>
        <translation>Aucune messagerie n’a pu être ouverte&#x202f;; le chemin est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>“{file}” cannot be written there.</source>
        <translation>«&#x202f;{file}&#x202f;» ne peut pas être écrit à cet endroit.</translation>
    </message>
    <message>
        <source>There is a template “{name}” already: choose another name.</source>
        <translation>Il existe déjà un modèle «&#x202f;{name}&#x202f;»&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Add the template “{name}”</source>
        <translation>Ajouter le modèle «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Remove the template “{name}”</source>
        <translation>Retirer le modèle «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>This workbook is too large to be filled in.</source>
        <translation>Ce classeur est trop volumineux pour être rempli.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: {reason}.</source>
        <translation>«&#x202f;{file}&#x202f;» ne peut pas être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The template has no room for its tables.</source>
        <translation>Le modèle n’a pas assez de place pour ses tableaux.</translation>
    </message>
    <message>
        <source>No name of this template is one that is filled in, such as {example}.</source>
        <translation>Aucun nom de ce modèle n’est de ceux qui se remplissent, comme {example}.</translation>
    </message>
    <message>
        <source>“{name}” refers to {reference}: a cell of the workbook is expected.</source>
        <translation>«&#x202f;{name}&#x202f;» renvoie à {reference}&#xa0;: une cellule du classeur est attendue.</translation>
    </message>
    <message>
        <source>“{name}” refers to {reference}: one cell is expected.</source>
        <translation>«&#x202f;{name}&#x202f;» renvoie à {reference}&#xa0;: une seule cellule est attendue.</translation>
    </message>
    <message>
        <source>“{name}” has a formula of its own: it was left.</source>
        <translation>«&#x202f;{name}&#x202f;» a sa propre formule&#xa0;: elle a été laissée.</translation>
    </message>
    <message>
        <source>“{name}” has no value for this period: its cell is empty.</source>
        <translation>«&#x202f;{name}&#x202f;» n’a pas de valeur pour cette période&#xa0;: sa cellule est vide.</translation>
    </message>
    <message>
        <source>“{name}” has {rows} rows and room for {room}: leave empty rows under its first one.</source>
        <translation>«&#x202f;{name}&#x202f;» a {rows} lignes et de la place pour {room}&#xa0;: laissez des lignes vides sous la première.</translation>
    </message>
    <message>
        <source>The template has no cell named “{name}” to say: {words}</source>
        <translation>Aucune cellule «&#x202f;{name}&#x202f;» pour dire&#xa0;: {words}</translation>
    </message>
    <message>
        <source>“{name}”: {count} columns have formulas of their own and were left.</source>
        <translation>«&#x202f;{name}&#x202f;»&#xa0;: {count} colonnes ont leurs propres formules et ont été laissées.</translation>
    </message>
    <message>
        <source>“{name}” has no rows for this period.</source>
        <translation>«&#x202f;{name}&#x202f;» n’a aucune ligne pour cette période.</translation>
    </message>
    <message>
        <source>This file is not an Excel workbook (.xlsx) that can be filled in: save it as one, without password.</source>
        <translation>Ce fichier n’est pas un classeur Excel (.xlsx) qui puisse être rempli&#xa0;: enregistrez-le ainsi, sans mot de passe.</translation>
    </message>
    <message>
        <source>There is no template “{name}” in this book; it has: {names}.</source>
        <translation>Il n’y a pas de modèle «&#x202f;{name}&#x202f;» dans ce dossier&#x202f;; il contient&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>The template “{name}” is not the file that was added: add it again.</source>
        <translation>Le modèle «&#x202f;{name}&#x202f;» n’est pas le fichier qui a été ajouté&#xa0;: ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>The board&apos;s file has its own layout: no template fills it.</source>
        <translation>Le fichier du conseil d’administration a sa propre mise en page&#xa0;: aucun modèle ne le remplit.</translation>
    </message>
    <message>
        <source>The book has changed meanwhile: close the quarter again.</source>
        <translation>Le dossier a changé entre-temps&#xa0;: arrêtez le trimestre à nouveau.</translation>
    </message>
    <message>
        <source>Net amount and VAT cancel out: nothing is left to record.</source>
        <translation>Le montant HT et la TVA s’annulent&#xa0;: il ne reste rien à enregistrer.</translation>
    </message>
    <message>
        <source>The rent call of {month} on lease {lease} left with “{file}” on {day}: it is no longer taken back. Correct it: a credit note does.</source>
        <translation>L’appel de loyer de {month} du bail {lease} est parti avec «&#x202f;{file}&#x202f;» le {day}&#xa0;: il ne se retire plus. Corrigez-le&#xa0;: un avoir le fait.</translation>
    </message>
    <message>
        <source>“{name}” was voted on {day}: change a copy of it, or take the vote back first.</source>
        <translation>«&#x202f;{name}&#x202f;» a été voté le {day}&#xa0;: modifiez une copie, ou retirez d’abord le vote.</translation>
    </message>
    <message>
        <source>Make the budget “{name}” of {year}</source>
        <translation>Créer le budget «&#x202f;{name}&#x202f;» de {year}</translation>
    </message>
    <message>
        <source>Rename the budget “{name}” of {year}</source>
        <translation>Renommer le budget «&#x202f;{name}&#x202f;» de {year}</translation>
    </message>
    <message>
        <source>Delete the budget “{name}” of {year}</source>
        <translation>Supprimer le budget «&#x202f;{name}&#x202f;» de {year}</translation>
    </message>
    <message>
        <source>“{name}” is voted for {year} already: take its vote back before another is voted.</source>
        <translation>«&#x202f;{name}&#x202f;» est déjà voté pour {year}&#xa0;: retirez son vote avant d’en voter un autre.</translation>
    </message>
    <message>
        <source>Mark the budget “{name}” of {year} as voted</source>
        <translation>Marquer le budget «&#x202f;{name}&#x202f;» de {year} comme voté</translation>
    </message>
    <message>
        <source>Take back the vote of the budget “{name}” of {year}</source>
        <translation>Retirer le vote du budget «&#x202f;{name}&#x202f;» de {year}</translation>
    </message>
    <message>
        <source>{year} has a budget “{name}” already: choose another name.</source>
        <translation>{year} a déjà un budget «&#x202f;{name}&#x202f;»&#xa0;: choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The variance that asks for a note is 0 or more.</source>
        <translation>L’écart à partir duquel une explication est demandée vaut au moins 0.</translation>
    </message>
    <message>
        <source>A note has at most {most} letters: this one has {count}.</source>
        <translation>Une explication a au plus {most} lettres&#xa0;: celle-ci en a {count}.</translation>
    </message>
    <message>
        <source>Explain the variances of {period}</source>
        <translation>Expliquer les écarts de {period}</translation>
    </message>
    <message>
        <source>Large variances from the budget of {quarter} have no note: {count}.</source>
        <translation>Grands écarts au budget de {quarter} sans explication&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>There is nothing to copy that is not budgeted already.</source>
        <translation>Il n’y a rien à copier qui ne soit déjà budgété.</translation>
    </message>
    <message>
        <source>Forecast as it is</source>
        <translation>Prévision sans changement</translation>
    </message>
    <message>
        <source>The backup was not made. {reason}</source>
        <translation>La sauvegarde n’a pas été faite. {reason}</translation>
    </message>
    <message>
        <source>The copy to the second folder was not made. {reason}</source>
        <translation>La copie dans le second répertoire n’a pas été faite. {reason}</translation>
    </message>
    <message>
        <source>This folder is synchronised or on the network too: choose another one.</source>
        <translation>Ce répertoire aussi est synchronisé ou sur le réseau&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The backup and the book are the same file.</source>
        <translation>La sauvegarde et le dossier sont le même fichier&#xa0;: choisissez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>The backups are in this folder already: choose one on another disk or stick.</source>
        <translation>Les sauvegardes sont déjà dans ce répertoire&#xa0;: choisissez-en un sur un autre disque ou une clé USB.</translation>
    </message>
    <message>
        <source>The program was stopped without closing this book: all that was recorded is there.</source>
        <translation>Le logiciel s’est arrêté sans fermer ce dossier&#xa0;: tout ce qui était enregistré est là.</translation>
    </message>
    <message>
        <source>The book was brought up to date; the backup from before is kept: {file}</source>
        <translation>Le dossier a été mis à jour&#x202f;; la sauvegarde d’avant est gardée&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Restored. What the book held before is kept: {file}</source>
        <translation>Restauré. Ce que le dossier contenait avant est gardé&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>Restauré.</translation>
    </message>
    <message>
        <source>Moved. The old file is now called {file}.</source>
        <translation>Déplacé. L’ancien fichier s’appelle maintenant «&#x202f;{file}&#x202f;».</translation>
    </message>
    <message>
        <source>Moved. The old file is where it was: {file}</source>
        <translation>Déplacé. L’ancien fichier est resté à sa place&#xa0;: {file}</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} changements</translation>
    </message>
    <message>
        <source>The same error came up again. Its report: {file}</source>
        <translation>La même erreur s’est reproduite. Son rapport&#xa0;: {file}</translation>
    </message>
    <message>
        <source>One file at a time can be dropped: a book or an Excel workbook.</source>
        <translation>Déposez un seul fichier à la fois&#xa0;: un dossier ou un classeur Excel.</translation>
    </message>
    <message>
        <source>“{file}” cannot be dropped here: a book (.equilibre) or an Excel workbook (.xlsx) can.</source>
        <translation>«&#x202f;{file}&#x202f;» ne peut pas être déposé ici&#xa0;: un dossier (.equilibre) ou un classeur Excel (.xlsx) est attendu.</translation>
    </message>
    <message>
        <source>“{file}” is open already.</source>
        <translation>«&#x202f;{file}&#x202f;» est déjà ouvert.</translation>
    </message>
    <message>
        <source>The printer does not answer, or the file cannot be written.</source>
        <translation>L’imprimante ne répond pas, ou le fichier ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Printing was given up before the last page.</source>
        <translation>L’impression a été abandonnée avant la dernière page.</translation>
    </message>
    <message>
        <source>Replace the template “{name}”</source>
        <translation>Remplacer le modèle «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Rename the template “{name}”</source>
        <translation>Renommer le modèle «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>The quarter was closed, as the journal of changes says: its closing is missing.</source>
        <translation>Le trimestre a été arrêté, d’après l’historique des modifications&#xa0;: son arrêté manque.</translation>
    </message>
    <message>
        <source>The closing, or its reopening, is not as the journal of changes recorded it.</source>
        <translation>L’arrêté, ou sa réouverture, n’est pas tel que l’historique des modifications l’a noté.</translation>
    </message>
    <message>
        <source>A file that was kept, as the journal of changes says, is missing.</source>
        <translation>Un fichier gardé, d’après l’historique des modifications, manque.</translation>
    </message>
    <message>
        <source>A kept file is not as the journal of changes recorded it.</source>
        <translation>Un fichier gardé n’est pas tel que l’historique des modifications l’a noté.</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no.</source>
        <translation>«&#x202f;{text}&#x202f;» n’est ni oui ni non.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {wrong} Nothing was pasted.</source>
        <translation>Ligne {line}, colonne «&#x202f;{column}&#x202f;»&#xa0;: {wrong} Rien n’a été collé.</translation>
    </message>
    <message>
        <source>“{cell}” was to go where nothing can be typed.</source>
        <translation>«&#x202f;{cell}&#x202f;» irait là où rien ne se saisit.</translation>
    </message>
    <message>
        <source>Rents of {first} to call: {amount} €.</source>
        <translation>Loyers de {first} à appeler&#xa0;: {amount}&#x202f;€.</translation>
    </message>
    <message>
        <source>The file was kept on {kept}: it cannot have been sent before, on {day}.</source>
        <translation>Le fichier a été gardé le {kept}&#xa0;: il n’a pas pu être envoyé avant, le {day}.</translation>
    </message>
    <message>
        <source>Nothing fills “{name}”: fill in its cell by hand.</source>
        <translation>Rien ne remplit «&#x202f;{name}&#x202f;»&#xa0;: à saisir à la main.</translation>
    </message>
    <message>
        <source>The names are on the clipboard, one a line.</source>
        <translation>Les noms sont dans le presse-papiers, un par ligne.</translation>
    </message>
    <message>
        <source>Revision by the {index} of {quarter}.</source>
        <translation>Révision {index} {quarter}</translation>
    </message>
    <message>
        <source>The file is damaged ({what}): restore the last sound backup.</source>
        <translation>Le fichier est endommagé ({what})&#xa0;: restaurez la dernière sauvegarde saine.</translation>
    </message>
    <message>
        <source>A value in the book cannot be read ({what}): restore the last sound backup.</source>
        <translation>Une valeur du dossier ne peut pas être lue ({what})&#xa0;: restaurez la dernière sauvegarde saine.</translation>
    </message>
    <message>
        <source>“{file}” is damaged: restore the last sound backup.</source>
        <translation>«&#x202f;{file}&#x202f;» est endommagé&#xa0;: restaurez la dernière sauvegarde saine.</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>C’est fait&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Undone: {title}</source>
        <translation>Annulé&#xa0;: {title}</translation>
    </message>
    <message>
        <source>“{file}” was not imported: nothing was written. Mend it where listed, then import it again.</source>
        <translation>«&#x202f;{file}&#x202f;» n’a pas été importé&#xa0;: rien n’a été écrit. Corrigez-le aux endroits indiqués, puis importez-le de nouveau.</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Only take it back: nothing takes its place</source>
        <translation>Extourner seulement&#xa0;: rien ne remplace l’écriture</translation>
    </message>
    <message>
        <source>Take an entry back</source>
        <translation>Extourner une écriture</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Extourner</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>“{label}” of {day} stays as it is. An entry of the opposite amounts takes it back on the date below; what is due for the months of a rent call goes on the lease&apos;s next call.</source>
        <translation>L’écriture «&#x202f;{label}&#x202f;» du {day} reste telle quelle. Une écriture des montants opposés l’extourne à la date ci-dessous&#x202f;; ce qui est dû pour les mois d’un appel de loyer va sur le prochain appel du bail.</translation>
    </message>
    <message>
        <source>“{label}” of {day} stays as it is. It is taken back on the date below, and what you enter here takes its place.</source>
        <translation>L’écriture «&#x202f;{label}&#x202f;» du {day} reste telle quelle. Elle est extournée à la date ci-dessous, et ce que vous saisissez ici la remplace.</translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <source>Costs</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Record a bill…</source>
        <translation>Enregistrer une facture…</translation>
    </message>
    <message>
        <source>Payment made…</source>
        <translation>Règlement émis…</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Comptes…</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Everything recorded before is saved; what was being done is recorded as a whole or not at all. You can go on working.</source>
        <translation>Tout ce qui était enregistré l’est toujours&#x202f;; ce qui était en cours est enregistré en entier ou pas du tout. Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>A report was written to {file}. It stays on this computer until you send it.</source>
        <translation>Un rapport a été écrit dans {file}. Il reste sur cet ordinateur tant que vous ne l’envoyez pas.</translation>
    </message>
    <message>
        <source>An unforeseen error came up. Your book is safe.</source>
        <translation>Une erreur imprévue s’est produite. Votre dossier est intact.</translation>
    </message>
    <message>
        <source>The report could not be written to a file: click “Copy the report”.</source>
        <translation>Le rapport n’a pas pu être écrit dans un fichier&#xa0;: cliquez sur «&#x202f;Copier le rapport&#x202f;».</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>This book holds no space and no entry yet: the figures come with them.</source>
        <translation>Ce dossier ne contient encore ni local ni écriture&#xa0;: les chiffres viendront avec eux.</translation>
    </message>
    <message>
        <source>Go to tenants and leases</source>
        <translation>Aller aux locataires et baux</translation>
    </message>
    <message>
        <source>Progress to break-even</source>
        <translation>Marche vers l’équilibre</translation>
    </message>
    <message>
        <source>What carries us</source>
        <translation>Ce qui nous porte</translation>
    </message>
    <message>
        <source>Rents per m²</source>
        <translation>Loyers au m²</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Let go to open “{file}”</source>
        <translation>Lâchez pour ouvrir «&#x202f;{file}&#x202f;»</translation>
    </message>
    <message>
        <source>Let go to import “{file}” into the open book</source>
        <translation>Lâchez pour importer «&#x202f;{file}&#x202f;» dans le dossier ouvert</translation>
    </message>
    <message>
        <source>Let go to start a book from “{file}”</source>
        <translation>Lâchez pour commencer un dossier à partir de «&#x202f;{file}&#x202f;»</translation>
    </message>
</context>
<context>
    <name>EndForm</name>
    <message>
        <source>End lease {lease}</source>
        <translation>Terminer le bail {lease}</translation>
    </message>
    <message>
        <source>End the lease</source>
        <translation>Terminer le bail</translation>
    </message>
    <message>
        <source>{tenant}, since {start}. Rents are called up to the last day, then the space is vacant.</source>
        <translation>{tenant}, depuis le {start}. Les loyers sont appelés jusqu’au dernier jour, puis le local est vacant.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
</context>
<context>
    <name>EntryTable</name>
    <message>
        <source>Lines of the entry</source>
        <translation>Lignes de l’écriture</translation>
    </message>
    <message>
        <source>Select a line to see the entry behind it.</source>
        <translation>Sélectionnez une ligne pour voir son écriture.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Service period</source>
        <translation>Période de service</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Making the file…</source>
        <translation>Préparation du fichier…</translation>
    </message>
</context>
<context>
    <name>ExportsTab</name>
    <message>
        <source>Files kept</source>
        <translation>Fichiers gardés</translation>
    </message>
    <message>
        <source>Note as sent…</source>
        <translation>Noter comme envoyé…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>Gardé le</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Envoyé à</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>jj/mm/aaaa</translation>
    </message>
    <message>
        <source>2016, 2016-T1, 2016-03, 1/2 – 30/4</source>
        <translation>2016, 2016-T1, 2016-03, 1/2 – 30/4</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a book</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>New book</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Making the sample book…</source>
        <translation>Préparation du dossier d’exemple…</translation>
    </message>
    <message>
        <source>Start from the filled template</source>
        <translation>Partir du modèle rempli</translation>
    </message>
    <message>
        <source>Save the Excel template</source>
        <translation>Enregistrer le modèle Excel</translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation>Importer un classeur</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Reading the workbook…</source>
        <translation>Lecture du classeur…</translation>
    </message>
    <message>
        <source>Where to keep the book</source>
        <translation>Où ranger le dossier</translation>
    </message>
    <message>
        <source>Équilibre books (*.equilibre)</source>
        <translation>Dossiers Équilibre (*.equilibre)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Classeurs Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Ouvrir une copie</translation>
    </message>
    <message>
        <source>{sentence} Here is what its backups hold.</source>
        <translation>{sentence} Voici ce que contiennent ses sauvegardes.</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Fill</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cellules</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Inscrit</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} lignes</translation>
    </message>
    <message>
        <source>All {count} names are filled in.</source>
        <translation>Les {count} noms sont remplis.</translation>
    </message>
    <message>
        <source>{filled} of {count} names are filled in; {left} are not.</source>
        <translation>Noms remplis&#xa0;: {filled} sur {count}&#x202f;; non remplis&#xa0;: {left}.</translation>
    </message>
</context>
<context>
    <name>FillReportDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What was filled in: {file}</source>
        <translation>Ce qui a été rempli&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Names of the template</source>
        <translation>Noms du modèle</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>{amount} short of balance in {year}</source>
        <translation>À {amount} de l’équilibre en {year}</translation>
    </message>
    <message>
        <source>{amount} above balance in {year}</source>
        <translation>{amount} au-dessus de l’équilibre en {year}</translation>
    </message>
    <message>
        <source>{year}; {since}</source>
        <translation>{year}&#x202f;; {since}</translation>
    </message>
    <message>
        <source>Income and costs of {year}</source>
        <translation>Recettes et charges de {year}</translation>
    </message>
    <message>
        <source>Rents per m²</source>
        <translation>Loyers au m²</translation>
    </message>
    <message>
        <source>cumulated break-even not in sight</source>
        <translation>pas encore d’équilibre cumulé en vue</translation>
    </message>
    <message>
        <source>cumulated break-even forecast for {month}</source>
        <translation>équilibre cumulé prévu en {month}</translation>
    </message>
    <message>
        <source>cumulated break-even reached in {month}</source>
        <translation>équilibre cumulé en {month}</translation>
    </message>
    <message>
        <source>{source}: {share} of income in {year}; {nature}: {weight} of costs</source>
        <translation>{source}&#xa0;: {share} des recettes de {year}&#x202f;; {nature}&#xa0;: {weight} des charges</translation>
    </message>
    <message>
        <source>{below} of {all} tenants below {rent}, the break-even rent of {year}</source>
        <translation>{below} locataires sur {all} sous {rent}, le loyer d’équilibre de {year}</translation>
    </message>
    <message>
        <source>Every tenant pays the break-even rent of {year} or more</source>
        <translation>Chaque locataire paie au moins le loyer d’équilibre de {year}</translation>
    </message>
    <message>
        <source>No rent below the break-even of {year}: months of rent are missing</source>
        <translation>Aucun loyer sous l’équilibre de {year}&#xa0;: il manque des mois de loyer</translation>
    </message>
    <message>
        <source>{finding} (with forecast)</source>
        <translation>{finding} (avec prévision)</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help – Équilibre</source>
        <translation>Aide – Équilibre</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Ce qu’elles font</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Chercher dans l’aide</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>No page holds these words.</source>
        <translation>Aucune page ne contient ces mots.</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Page d’aide</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Page suivante</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>IncomePage</name>
    <message>
        <source>Income</source>
        <translation>Recettes</translation>
    </message>
    <message>
        <source>Record a sale…</source>
        <translation>Enregistrer une recette…</translation>
    </message>
    <message>
        <source>Payment received…</source>
        <translation>Règlement reçu…</translation>
    </message>
    <message>
        <source>Tariffs…</source>
        <translation>Tarifs…</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Comptes…</translation>
    </message>
</context>
<context>
    <name>IndexDialog</name>
    <message>
        <source>Values of the rent indices</source>
        <translation>Valeurs des indices de loyers</translation>
    </message>
    <message>
        <source>Published values are built in. Type a later one, or another, over its cell; paste a column from Excel with Ctrl+V. A pen marks the book&apos;s own values, a triangle one waited for.</source>
        <translation>Les valeurs publiées sont fournies. Saisissez une valeur plus récente, ou une autre, dans sa cellule&#x202f;; collez une colonne d’Excel avec Ctrl+V. Un crayon marque les valeurs propres au dossier, un triangle celle qu’un bail attend.</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Built in: {value}</source>
        <translation>Valeur d’origine&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>IssuesDialog</name>
    <message>
        <source>What has to be mended</source>
        <translation>Ce qui est à corriger</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>Ctrl+C copies the lines for Excel.</source>
        <translation>Ctrl+C copie les lignes pour Excel.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Service period</source>
        <translation>Période de service</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>taken back or done again</source>
        <translation>annulée ou rétablie</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Lignes écrites</translation>
    </message>
</context>
<context>
    <name>JournalFilter</name>
    <message>
        <source>All third parties</source>
        <translation>Tous les tiers</translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation>Écriture {number}</translation>
    </message>
    <message>
        <source>Income and costs</source>
        <translation>Recettes et charges</translation>
    </message>
    <message>
        <source>Account {account}</source>
        <translation>Compte {account}</translation>
    </message>
    <message>
        <source>Whole entries</source>
        <translation>Écritures entières</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Toutes les natures</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>All periods</source>
        <translation>Toutes périodes</translation>
    </message>
    <message>
        <source>This period only</source>
        <translation>Cette période seulement</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>Historique des modifications</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Écritures</translation>
    </message>
    <message>
        <source>The journal holds every entry with its debits and credits; nothing is recorded yet.</source>
        <translation>Le journal contient chaque écriture avec ses débits et crédits&#x202f;; rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>Go to the leases</source>
        <translation>Aller aux baux</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Show the lease</source>
        <translation>Voir le bail</translation>
    </message>
    <message>
        <source>Take the call back</source>
        <translation>Annuler l’appel</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
</context>
<context>
    <name>KeepDialog</name>
    <message>
        <source>Confirm a month</source>
        <translation>Confirmer un mois</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Months up to the one confirmed count as booked; later ones are forecast. Confirm a month once its rents are called and its bills recorded.</source>
        <translation>Les mois jusqu’à celui confirmé comptent comme réalisés, les suivants sont prévus. Confirmez un mois une fois ses loyers appelés et ses factures enregistrées.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aucun mois</translation>
    </message>
    <message>
        <source>Kept up to the end of</source>
        <translation>Tenu jusqu’à fin</translation>
    </message>
    <message>
        <source>Kept up to now</source>
        <translation>Déjà tenu jusqu’au</translation>
    </message>
    <message>
        <source>All rents are called up to the end of {month}.</source>
        <translation>Tous les loyers sont appelés jusqu’à fin {month}.</translation>
    </message>
    <message>
        <source>First call the rents up to {month}. Still to be called: {calls}{more}</source>
        <translation>Appelez d’abord les loyers jusqu’à fin {month}. Restent à appeler&#xa0;: {calls}{more}</translation>
    </message>
    <message>
        <source>The books are kept up to the end of {month} already.</source>
        <translation>Les livres sont déjà tenus jusqu’à fin {month}.</translation>
    </message>
</context>
<context>
    <name>LeaseEvents</name>
    <message>
        <source>End of the lease</source>
        <translation>Fin du bail</translation>
    </message>
    <message>
        <source>Revision waiting for the {index} of {quarter}</source>
        <translation>Révision en attente de l’{index} {quarter}</translation>
    </message>
    <message>
        <source>Revision by the {index} of {quarter} (× {factor})</source>
        <translation>Révision {index} {quarter} (× {factor})</translation>
    </message>
    <message>
        <source>Start of the lease</source>
        <translation>Début du bail</translation>
    </message>
    <message>
        <source>Rent step</source>
        <translation>Palier</translation>
    </message>
    <message>
        <source>Rent-free period</source>
        <translation>Franchise de loyer</translation>
    </message>
    <message>
        <source>Rent step: {rent}</source>
        <translation>Palier&#xa0;: {rent}</translation>
    </message>
    <message>
        <source>Revision by the {index}</source>
        <translation>Révision {index}</translation>
    </message>
    <message>
        <source>Break: the tenant may leave</source>
        <translation>Sortie possible du locataire</translation>
    </message>
    <message>
        <source>Term, then tacit renewal</source>
        <translation>Terme, puis reconduction tacite</translation>
    </message>
</context>
<context>
    <name>LeaseFacts</name>
    <message>
        <source>{calls}, due on day {day}</source>
        <translation>{calls}, échéance le {day}</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Locaux</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Termination</source>
        <translation>Résiliation</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Sortie possible</translation>
    </message>
    <message>
        <source>Stated rent</source>
        <translation>Loyer stipulé</translation>
    </message>
    <message>
        <source>Rent on {day}</source>
        <translation>Loyer au {day}</translation>
    </message>
    <message>
        <source>Indexation</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Provision</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Dépôt de garantie</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Part months</source>
        <translation>Mois incomplets</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Étage</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>Target rent</source>
        <translation>Loyer cible</translation>
    </message>
    <message>
        <source>{days} days, {amount} of rent and charges</source>
        <translation>{days} jours, {amount} de loyer et de charges</translation>
    </message>
    <message>
        <source>Empty in {year}</source>
        <translation>Vacance {year}</translation>
    </message>
    <message>
        <source>from {start}, without a term</source>
        <translation>depuis le {start}, sans terme</translation>
    </message>
    <message>
        <source>from {start} to {end}</source>
        <translation>du {start} au {end}</translation>
    </message>
    <message>
        <source>tacit renewal</source>
        <translation>reconduction tacite</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>chaque année</translation>
    </message>
    <message>
        <source>every 3 years</source>
        <translation>tous les 3 ans</translation>
    </message>
    <message>
        <source>anniversary</source>
        <translation>date anniversaire</translation>
    </message>
    <message>
        <source>capped (small firm)</source>
        <translation>plafond PME</translation>
    </message>
    <message>
        <source>{amount}/month</source>
        <translation>{amount}/mois</translation>
    </message>
    <message>
        <source>Rent per m²</source>
        <translation>Loyer au m²</translation>
    </message>
    <message>
        <source>{amount}/year</source>
        <translation>{amount}/an</translation>
    </message>
    <message>
        <source>{rate}/m²/year</source>
        <translation>{rate}/m²/an</translation>
    </message>
</context>
<context>
    <name>LeaseForm</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Locaux</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Tacit renewal</source>
        <translation>Reconduction tacite</translation>
    </message>
    <message>
        <source>Termination</source>
        <translation>Résiliation</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Sortie possible</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Loyer</translation>
    </message>
    <message>
        <source>Part months</source>
        <translation>Mois incomplets</translation>
    </message>
    <message>
        <source>Provision/month</source>
        <translation>Provision/mois</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Dépôt de garantie</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Base quarter</source>
        <translation>Trimestre de base</translation>
    </message>
    <message>
        <source>Revised on</source>
        <translation>Révisé le</translation>
    </message>
    <message>
        <source>Cap for small firms (ILC)</source>
        <translation>Plafond PME (ILC)</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Term of the calls</source>
        <translation>Terme des appels</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>Jour d’échéance</translation>
    </message>
    <message>
        <source>Rent steps</source>
        <translation>Paliers</translation>
    </message>
    <message>
        <source>anniversary</source>
        <translation>date anniversaire</translation>
    </message>
    <message>
        <source>first or last day</source>
        <translation>premier ou dernier jour</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Chaque année</translation>
    </message>
    <message>
        <source>Every 3 years</source>
        <translation>Tous les 3 ans</translation>
    </message>
    <message>
        <source>Edit lease {lease}</source>
        <translation>Modifier le bail {lease}</translation>
    </message>
    <message>
        <source>New lease</source>
        <translation>Nouveau bail</translation>
    </message>
    <message>
        <source>Save the lease</source>
        <translation>Enregistrer le bail</translation>
    </message>
    <message>
        <source>Who, what, how long</source>
        <translation>Qui, quoi, jusqu’à quand</translation>
    </message>
    <message>
        <source>Indexation</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>Rent steps (0 is a rent-free period)</source>
        <translation>Paliers (0 pour une franchise)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Périodicité</translation>
    </message>
    <message>
        <source>No indexation</source>
        <translation>Sans indexation</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Rythme</translation>
    </message>
</context>
<context>
    <name>LeasePanel</name>
    <message>
        <source>Select a line to see its lease.</source>
        <translation>Sélectionnez une ligne pour voir son bail.</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Let this space…</source>
        <translation>Louer ce local…</translation>
    </message>
    <message>
        <source>History of the rent</source>
        <translation>Historique du loyer</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Bail</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Lease {lease} · tenant {tenant}</source>
        <translation>Bail {lease} · locataire {tenant}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Rent/year</source>
        <translation>Loyer/an</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Local</translation>
    </message>
</context>
<context>
    <name>LeasePreview</name>
    <message>
        <source>Resulting rents</source>
        <translation>Loyers qui en résultent</translation>
    </message>
    <message>
        <source>Changes of the rent</source>
        <translation>Évolution du loyer</translation>
    </message>
    <message>
        <source>The rents appear here once the spaces, the start and the rent are given.</source>
        <translation>Les loyers s’affichent ici une fois les locaux, le début et le loyer indiqués.</translation>
    </message>
    <message>
        <source>{amount} of rent over the first twelve months shown, for {area}.</source>
        <translation>{amount} de loyer sur les douze premiers mois affichés, pour {area}.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Loyer</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Rent/year</source>
        <translation>Loyer/an</translation>
    </message>
    <message>
        <source>The rents appear here once what is marked is put right.</source>
        <translation>Les loyers s’affichent ici une fois corrigé ce qui est marqué.</translation>
    </message>
</context>
<context>
    <name>LeasesPage</name>
    <message>
        <source>Tenants and leases</source>
        <translation>Locataires et baux</translation>
    </message>
    <message>
        <source>Rent roll</source>
        <translation>État locatif</translation>
    </message>
    <message>
        <source>All leases</source>
        <translation>Tous les baux</translation>
    </message>
    <message>
        <source>Rent roll on {day}</source>
        <translation>État locatif au {day}</translation>
    </message>
    <message>
        <source>The rent roll lists every space of the building with its lease; none is known yet.</source>
        <translation>L’état locatif liste chaque local du bâtiment avec son bail&#x202f;; aucun n’est encore connu.</translation>
    </message>
    <message>
        <source>Add the spaces…</source>
        <translation>Ajouter les locaux…</translation>
    </message>
    <message>
        <source>New lease…</source>
        <translation>Nouveau bail…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Terminer…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Spaces…</source>
        <translation>Locaux…</translation>
    </message>
    <message>
        <source>Third parties…</source>
        <translation>Tiers…</translation>
    </message>
    <message>
        <source>Payment received…</source>
        <translation>Règlement reçu…</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes les rubriques</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Dupliquer…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>By category</source>
        <translation>Par rubrique</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>LeftOver</name>
    <message>
        <source>Copy their names</source>
        <translation>Copier leurs noms</translation>
    </message>
    <message>
        <source>Figures without a place in the template: {count}.</source>
        <translation>Chiffres sans place dans le modèle&#xa0;: {count}.</translation>
    </message>
</context>
<context>
    <name>Levers</name>
    <message>
        <source>Growth each year</source>
        <translation>Évolution annuelle</translation>
    </message>
    <message>
        <source>€/m²/year</source>
        <translation>€/m²/an</translation>
    </message>
    <message>
        <source>{group} · levers moved: {count}</source>
        <translation>{group} · leviers actifs&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizon</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>Premier mois</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>A space empties</source>
        <translation>Un local se vide</translation>
    </message>
    <message>
        <source>Put into the scenario</source>
        <translation>Mettre dans le scénario</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Empty from</source>
        <translation>Vide à partir de</translation>
    </message>
    <message>
        <source>Empty for</source>
        <translation>Vide pendant</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>comme avant</translation>
    </message>
    <message>
        <source>An amount of income or cost</source>
        <translation>Un montant de recette ou de charge</translation>
    </message>
    <message>
        <source>Source or nature</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Once, added (costs only)</source>
        <translation>Une fois, en plus (charges seulement)</translation>
    </message>
    <message>
        <source>Each month, instead of the forecast</source>
        <translation>Chaque mois, à la place de la prévision</translation>
    </message>
    <message>
        <source>In percent of the forecast</source>
        <translation>En pour cent de la prévision</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Take away: {lever}</source>
        <translation>Retirer&#xa0;: {lever}</translation>
    </message>
    <message>
        <source>Other income</source>
        <translation>Autres recettes</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Rents</source>
        <translation>Loyers</translation>
    </message>
    <message>
        <source>Change by percent</source>
        <translation>Varient en pour cent</translation>
    </message>
    <message>
        <source>Raise to €/m²/year</source>
        <translation>Portés à un tarif en&#x202f;€/m²/an</translation>
    </message>
    <message>
        <source>Set to € a month</source>
        <translation>Fixés en&#x202f;€ par mois</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>Tous les baux</translation>
    </message>
    <message>
        <source>By</source>
        <translation>De</translation>
    </message>
    <message>
        <source>No rent rises by more than a cap</source>
        <translation>Plafonner la hausse de chaque loyer</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>Plafond</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir de</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Vacant spaces</source>
        <translation>Locaux vacants</translation>
    </message>
    <message>
        <source>A space empties…</source>
        <translation>Un local se vide…</translation>
    </message>
    <message>
        <source>State an amount…</source>
        <translation>Indiquer un montant…</translation>
    </message>
    <message>
        <source>{space}: from {month}, {months} months</source>
        <translation>{space}&#xa0;: dès {month}, {months} mois</translation>
    </message>
    <message>
        <source>, then {rate} €/m²/year</source>
        <translation>, puis {rate}&#x202f;€/m²/an</translation>
    </message>
    <message>
        <source>{category}: {value} € in {month}</source>
        <translation>{category}&#xa0;: {value}&#x202f;€ en {month}</translation>
    </message>
    <message>
        <source>{category}: {value} € a month from {month}</source>
        <translation>{category}&#xa0;: {value}&#x202f;€ par mois dès {month}</translation>
    </message>
    <message>
        <source>{category}: {value} % from {month}</source>
        <translation>{category}&#xa0;: {value}&#x202f;% dès {month}</translation>
    </message>
    <message>
        <source>Tenants, each with its own lever</source>
        <translation>Locataires, chacun avec son propre levier</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>En propre</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>A percentage of its own; empty to follow the others</source>
        <translation>Un pourcentage propre à ce locataire&#x202f;; vide pour suivre les autres</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Exempté</translation>
    </message>
    <message>
        <source>Click, or the space bar, to exempt a tenant</source>
        <translation>Un clic, ou la barre d’espace, exempte un locataire</translation>
    </message>
    <message>
        <source>Then let at (€/m²/year)</source>
        <translation>Puis reloué à (€/m²/an)</translation>
    </message>
    <message>
        <source>Amount (€)</source>
        <translation>Montant (€)</translation>
    </message>
    <message>
        <source>In</source>
        <translation>En</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Pourcentage</translation>
    </message>
    <message>
        <source>Stated amounts</source>
        <translation>Montants indiqués</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Invented sample data</source>
        <translation>Données d’exemple inventées</translation>
    </message>
    <message>
        <source>{name} (sample)</source>
        <translation>{name} (exemple)</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Books</source>
        <translation>&amp;Livres</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>{action}: {title}</source>
        <translation>{action}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>New book…</source>
        <translation>Nouveau dossier…</translation>
    </message>
    <message>
        <source>New book from the filled template…</source>
        <translation>Nouveau dossier depuis le modèle rempli…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Dossiers récents</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Save the Excel template…</source>
        <translation>Enregistrer le modèle Excel…</translation>
    </message>
    <message>
        <source>Import a workbook…</source>
        <translation>Importer un classeur…</translation>
    </message>
    <message>
        <source>Export for the Sicoval…</source>
        <translation>Exporter pour le Sicoval…</translation>
    </message>
    <message>
        <source>Export the rent roll…</source>
        <translation>Exporter l’état locatif…</translation>
    </message>
    <message>
        <source>Close the book</source>
        <translation>Fermer le dossier</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Tables instead of charts</source>
        <translation>Tableaux au lieu des graphiques</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claire</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Call rents…</source>
        <translation>Appeler les loyers…</translation>
    </message>
    <message>
        <source>Confirm a month…</source>
        <translation>Confirmer un mois…</translation>
    </message>
    <message>
        <source>About Équilibre</source>
        <translation>À propos d’Équilibre</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>Spaces…</source>
        <translation>Locaux…</translation>
    </message>
    <message>
        <source>Tenants and third parties…</source>
        <translation>Locataires et tiers…</translation>
    </message>
    <message>
        <source>Tariffs…</source>
        <translation>Tarifs…</translation>
    </message>
    <message>
        <source>What accounts count as…</source>
        <translation>Ce que comptent les comptes…</translation>
    </message>
    <message>
        <source>Values of the rent indices…</source>
        <translation>Valeurs des indices de loyers…</translation>
    </message>
    <message>
        <source>Building settings…</source>
        <translation>Réglages du bâtiment…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sauvegardes…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Print preview…</source>
        <translation>Aperçu avant impression…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Undo history…</source>
        <translation>Historique d’annulation…</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Aide sur cette page</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>Les pages</translation>
    </message>
    <message>
        <source>The period box</source>
        <translation>La période</translation>
    </message>
    <message>
        <source>Files and backups</source>
        <translation>Fichiers et sauvegardes</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>Ce que veulent dire les chiffres</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation>Quand quelque chose ne va pas</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Move the book</source>
        <translation>Déplacer le dossier</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>The book is copied to its new place and checked there, then opened. Its backups follow it. Undoing is possible again from the next change on.</source>
        <translation>Le dossier est copié à son nouvel emplacement, contrôlé, puis ouvert. Ses sauvegardes le suivent. On pourra de nouveau annuler à partir du prochain changement.</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Choisir un autre répertoire…</translation>
    </message>
    <message>
        <source>Rename the old file, so that nobody goes on in it by mistake</source>
        <translation>Renommer l’ancien fichier, pour que personne n’y continue par erreur</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Nouvel emplacement</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Choisir un autre répertoire</translation>
    </message>
</context>
<context>
    <name>MovementForm</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Service period</source>
        <translation>Période de service</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Pièce</translation>
    </message>
</context>
<context>
    <name>Movements</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>HT</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>With VAT</source>
        <translation>TTC</translation>
    </message>
    <message>
        <source>Service period</source>
        <translation>Période de service</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>What of {net} counts in the period: service days, share in the property, VAT not recovered</source>
        <translation>Ce qui, de {net}, compte dans la période&#xa0;: jours de service, part dans l’immobilier, TVA non récupérée</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>NewBookDialog</name>
    <message>
        <source>New book</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>Name of the building</source>
        <translation>Nom du bâtiment</translation>
    </message>
    <message>
        <source>The books begin on</source>
        <translation>Début des comptes</translation>
    </message>
    <message>
        <source>Total area</source>
        <translation>Surface totale</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Tenants and leases</source>
        <translation>Locataires et baux</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Recettes</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Simulations</source>
        <translation>Simulations</translation>
    </message>
    <message>
        <source>Closings and exports</source>
        <translation>Arrêtés et exports</translation>
    </message>
</context>
<context>
    <name>PartiesDialog</name>
    <message>
        <source>Tenants and third parties</source>
        <translation>Locataires et tiers</translation>
    </message>
    <message>
        <source>New tenant…</source>
        <translation>Nouveau locataire…</translation>
    </message>
    <message>
        <source>New supplier…</source>
        <translation>Nouveau fournisseur…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>Baux</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Owes us</source>
        <translation>Nous doit</translation>
    </message>
    <message>
        <source>We owe</source>
        <translation>Nous lui devons</translation>
    </message>
</context>
<context>
    <name>PartyField</name>
    <message>
        <source>New tenant…</source>
        <translation>Nouveau locataire…</translation>
    </message>
    <message>
        <source>New third party…</source>
        <translation>Nouveau tiers…</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>Edit {party}</source>
        <translation>Modifier {party}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Listed among the tenants</source>
        <translation>Figure parmi les locataires</translation>
    </message>
    <message>
        <source>New tenant</source>
        <translation>Nouveau locataire</translation>
    </message>
    <message>
        <source>New third party</source>
        <translation>Nouveau tiers</translation>
    </message>
    <message>
        <source>Jobs in the building</source>
        <translation>Emplois dans le bâtiment</translation>
    </message>
</context>
<context>
    <name>PaymentForm</name>
    <message>
        <source>Edit a payment</source>
        <translation>Modifier un règlement</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>Enregistrer un règlement</translation>
    </message>
    <message>
        <source>Save the payment</source>
        <translation>Enregistrer le règlement</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>Échéances ouvertes</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>Reçu de</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>Payé à</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Règlement</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>{amount} stays to the third party&apos;s credit.</source>
        <translation>{amount} restent au crédit du tiers.</translation>
    </message>
    <message>
        <source>Choose a third party to see what is open.</source>
        <translation>Choisissez un tiers pour voir ce qui est ouvert.</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Banque</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Caisse</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Soldé</translation>
    </message>
    <message>
        <source>Nothing is open on that day.</source>
        <translation>Rien n’est ouvert à cette date.</translation>
    </message>
    <message>
        <source>Correct a payment</source>
        <translation>Corriger un règlement</translation>
    </message>
    <message>
        <source>The payment settles the oldest items first:</source>
        <translation>Le règlement solde d’abord les échéances les plus anciennes&#xa0;:</translation>
    </message>
</context>
<context>
    <name>PeriodBox</name>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>2016, 2016-T4, 2016-03 or two days</source>
        <translation>2016, 2016-T4, 2016-03 ou deux jours</translation>
    </message>
    <message>
        <source>Earlier period</source>
        <translation>Période précédente</translation>
    </message>
    <message>
        <source>Later period</source>
        <translation>Période suivante</translation>
    </message>
    <message>
        <source>Choose a period</source>
        <translation>Choisir une période</translation>
    </message>
    <message>
        <source>year</source>
        <translation>année</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>trim.</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mois</translation>
    </message>
</context>
<context>
    <name>PlaceBanner</name>
    <message>
        <source>This book lies on the network: opened from two computers, or cut off, it could be damaged.</source>
        <translation>Ce dossier est sur le réseau&#xa0;: ouvert de deux ordinateurs, ou coupé, il pourrait être endommagé.</translation>
    </message>
    <message>
        <source>This book lies in a folder that {service} synchronises: an older copy could take its place.</source>
        <translation>Ce dossier est dans un répertoire que {service} synchronise&#xa0;: une copie plus ancienne pourrait prendre sa place.</translation>
    </message>
    <message>
        <source>Move the book…</source>
        <translation>Déplacer le dossier…</translation>
    </message>
    <message>
        <source>Tell me no more</source>
        <translation>Ne plus me le dire</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Print preview: {title}</source>
        <translation>Aperçu avant impression&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page d’avant</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>Page d’après</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
</context>
<context>
    <name>PreviewTab</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Preparing the preview…</source>
        <translation>Préparation de l’aperçu…</translation>
    </message>
    <message>
        <source>As it would be made now.</source>
        <translation>Tel qu’il serait fait maintenant.</translation>
    </message>
    <message>
        <source>As kept on {day} when the quarter was closed.</source>
        <translation>Tel que gardé le {day}, à l’arrêté du trimestre.</translation>
    </message>
    <message>
        <source>Charts are seen in the file only.</source>
        <translation>Les graphiques ne se voient que dans le fichier.</translation>
    </message>
</context>
<context>
    <name>PrintActions</name>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>page {number} sur {count}</translation>
    </message>
    <message>
        <source>Printing {count} pages…</source>
        <translation>Impression de {count} pages…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>QuarterTab</name>
    <message>
        <source>Close the quarter…</source>
        <translation>Arrêter le trimestre…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Rouvrir…</translation>
    </message>
    <message>
        <source>To close {quarter}</source>
        <translation>Pour arrêter {quarter}</translation>
    </message>
    <message>
        <source>{quarter} is closed</source>
        <translation>{quarter} est arrêté</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Arrêté le</translation>
    </message>
    <message>
        <source>Entries frozen</source>
        <translation>Écritures figées</translation>
    </message>
    <message>
        <source>Chain head</source>
        <translation>Tête de chaîne</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>Its entries can no longer be changed. What is wrong is corrected from the journal.</source>
        <translation>Ses écritures ne peuvent plus être modifiées. Ce qui est faux se corrige depuis le journal.</translation>
    </message>
    <message>
        <source>To the exports</source>
        <translation>Aller aux exports</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Next: export its workbook, then note in the tab Exports that it was sent.</source>
        <translation>Reste à exporter son classeur, puis à noter son envoi dans l’onglet Exports.</translation>
    </message>
    <message>
        <source>Everything is done: the quarter can be closed.</source>
        <translation>Tout est fait&#xa0;: le trimestre peut être arrêté.</translation>
    </message>
    <message>
        <source>Steps left before the quarter can be closed: {count}.</source>
        <translation>Étapes restantes avant d’arrêter le trimestre&#xa0;: {count}.</translation>
    </message>
</context>
<context>
    <name>RentRoll</name>
    <message>
        <source>Target rent: the space is vacant</source>
        <translation>Loyer cible&#xa0;: le local est vacant</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>m²</source>
        <translation>m²</translation>
    </message>
    <message>
        <source>Rent/year</source>
        <translation>Loyer/an</translation>
    </message>
    <message>
        <source>€/m²/year</source>
        <translation>€/m²/an</translation>
    </message>
    <message>
        <source>Arrears</source>
        <translation>Impayés</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Sortie possible</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Last revision</source>
        <translation>Dernière révision</translation>
    </message>
    <message>
        <source>Next revision</source>
        <translation>Prochaine révision</translation>
    </message>
    <message>
        <source>Provision/month</source>
        <translation>Provision/mois</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Dépôt de garantie</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Étage</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Bail</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Locaux</translation>
    </message>
    <message>
        <source>Termination</source>
        <translation>Résiliation</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Open a copy…</source>
        <translation>Ouvrir une copie…</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Montrer dans le répertoire</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Faite le</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>saine</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagée</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>non contrôlée</translation>
    </message>
    <message>
        <source>There is no backup yet: one is made when a book that was changed is closed.</source>
        <translation>Il n’y a pas encore de sauvegarde&#xa0;: il s’en fait une à la fermeture d’un dossier modifié.</translation>
    </message>
    <message>
        <source>Select a backup to see what it holds.</source>
        <translation>Choisissez une sauvegarde pour voir ce qu’elle contient.</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Autre fichier…</translation>
    </message>
    <message>
        <source>Open a backup that lies elsewhere, on a stick for example.</source>
        <translation>Ouvrir une sauvegarde qui est ailleurs, sur une clé USB par exemple.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Restoring keeps what the book holds now as one more backup: it can be restored in turn.</source>
        <translation>La restauration garde ce que le dossier contient maintenant comme une sauvegarde de plus&#xa0;: on peut la restaurer à son tour.</translation>
    </message>
    <message>
        <source>Restoring keeps the damaged file beside the restored book.</source>
        <translation>La restauration garde le fichier endommagé à côté du dossier restauré.</translation>
    </message>
</context>
<context>
    <name>SaleForm</name>
    <message>
        <source>Edit a sale</source>
        <translation>Modifier une recette</translation>
    </message>
    <message>
        <source>Record a sale</source>
        <translation>Enregistrer une recette</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Correct a sale</source>
        <translation>Corriger une recette</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>half-days</source>
        <translation>demi-journées</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
</context>
<context>
    <name>SecondCopy</name>
    <message>
        <source>The backup is made. It is being copied to the second folder; given up, the copy is made with the next one.</source>
        <translation>La sauvegarde est faite&#x202f;; elle est en cours de copie dans le second répertoire. Abandonnée, la copie se fera avec la prochaine sauvegarde.</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Building settings</source>
        <translation>Réglages du bâtiment</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Books begin on</source>
        <translation>Début des comptes</translation>
    </message>
    <message>
        <source>Whole area</source>
        <translation>Surface totale</translation>
    </message>
    <message>
        <source>Target occupancy</source>
        <translation>Occupation cible</translation>
    </message>
    <message>
        <source>0 % for an association outside VAT: bills then count with their VAT.</source>
        <translation>0&#x202f;% pour une association hors TVA&#xa0;: les factures comptent alors TTC.</translation>
    </message>
    <message>
        <source>The part of the lettable area that the break-even rent counts on.</source>
        <translation>La part de la surface louable sur laquelle se calcule le loyer d’équilibre.</translation>
    </message>
    <message>
        <source>Explain variances over</source>
        <translation>Expliquer les écarts de plus de</translation>
    </message>
    <message>
        <source>Share of the VAT recovered</source>
        <translation>Part de TVA récupérée</translation>
    </message>
    <message>
        <source>and over this share of the budget</source>
        <translation>et de plus de cette part du budget</translation>
    </message>
    <message>
        <source>A variance beyond both asks for a note to the funders.</source>
        <translation>Un écart au-delà des deux demande une explication pour les financeurs.</translation>
    </message>
    <message>
        <source>Name of the building</source>
        <translation>Nom du bâtiment</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Open the selected line</source>
        <translation>Ouvrir la ligne choisie</translation>
    </message>
    <message>
        <source>Edit the cell or the line</source>
        <translation>Modifier la cellule ou la ligne</translation>
    </message>
    <message>
        <source>Copy the selected lines, for Excel</source>
        <translation>Copier les lignes choisies, pour Excel</translation>
    </message>
    <message>
        <source>Paste cells copied from Excel, where amounts can be typed</source>
        <translation>Coller des cellules copiées d’Excel, là où des montants se tapent</translation>
    </message>
    <message>
        <source>Select all lines</source>
        <translation>Choisir toutes les lignes</translation>
    </message>
    <message>
        <source>Chart or table, with the focus on a chart&apos;s button</source>
        <translation>Graphique ou tableau, quand le bouton d’un graphique a le focus</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Leave without changing anything; empty the filter</source>
        <translation>Renoncer sans rien changer&#x202f;; vider le filtre</translation>
    </message>
    <message>
        <source>To the next field</source>
        <translation>Au champ suivant</translation>
    </message>
    <message>
        <source>In tables</source>
        <translation>Dans les tableaux</translation>
    </message>
    <message>
        <source>In forms</source>
        <translation>Dans les formulaires</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>Search for balance</source>
        <translation>Chercher l’équilibre</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Adopt…</source>
        <translation>Adopter…</translation>
    </message>
    <message>
        <source>Export for the board…</source>
        <translation>Exporter pour le CA…</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Mark as presented…</source>
        <translation>Marquer comme présenté…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Tick up to four scenarios.</source>
        <translation>Cochez jusqu’à quatre scénarios.</translation>
    </message>
    <message>
        <source>Scenarios to compare</source>
        <translation>Scénarios à comparer</translation>
    </message>
    <message>
        <source>Tick a scenario to compare it.</source>
        <translation>Cochez un scénario pour le comparer.</translation>
    </message>
    <message>
        <source>Figures side by side</source>
        <translation>Chiffres côte à côte</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Balance {year}</source>
        <translation>Solde {year}</translation>
    </message>
    <message>
        <source>Cumulated, {month}</source>
        <translation>Cumulé, {month}</translation>
    </message>
    <message>
        <source>Cumulated ≥ 0 from</source>
        <translation>Cumul ≥ 0 dès</translation>
    </message>
    <message>
        <source>Highest rise of a tenant</source>
        <translation>Plus forte hausse</translation>
    </message>
    <message>
        <source>“{name}” goes furthest: {amount} at the end of {month}</source>
        <translation>«&#x202f;{name}&#x202f;» va le plus loin&#xa0;: {amount} à fin {month}</translation>
    </message>
    <message>
        <source>Presented on {day}: these are the figures of that day.</source>
        <translation>Présenté le {day}&#xa0;: ce sont les chiffres de ce jour-là.</translation>
    </message>
    <message>
        <source>Adopted on {day} ({reference}): the leases bear its rents.</source>
        <translation>Adopté le {day} ({reference})&#xa0;: les baux portent ses loyers.</translation>
    </message>
    <message>
        <source>Copy it to go on.</source>
        <translation>Copiez-le pour continuer.</translation>
    </message>
    <message>
        <source>No lever is moved: {amount} are cumulated at the end of {end}</source>
        <translation>Aucun levier actionné&#xa0;: {amount} cumulés à fin {end}</translation>
    </message>
    <message>
        <source>Not balanced by the end of {end}: {amount} are missing ({change})</source>
        <translation>Pas d’équilibre à fin {end}&#xa0;: il manque {amount} (écart {change})</translation>
    </message>
    <message>
        <source>In balance from {month} on, never without it ({change} by {end})</source>
        <translation>À l’équilibre dès {month}, jamais sans (écart {change} à fin {end})</translation>
    </message>
    <message>
        <source>In balance from {month} on instead of {before} ({change} by {end})</source>
        <translation>À l’équilibre dès {month} contre {before} (écart {change} à fin {end})</translation>
    </message>
    <message>
        <source>{amount} at the end of {end}, {gain}</source>
        <translation>{amount} cumulés à fin {end}, {gain}</translation>
    </message>
    <message>
        <source>{amount} more than without it</source>
        <translation>{amount} de plus que sans rien changer</translation>
    </message>
    <message>
        <source>{amount} less than without it</source>
        <translation>{amount} de moins que sans rien changer</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>Nom du scénario</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
    </message>
    <message>
        <source>Cumulated balance</source>
        <translation>Solde cumulé</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Par année</translation>
    </message>
    <message>
        <source>By tenant</source>
        <translation>Par locataire</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risque</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilité</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Cumulated balance by month</source>
        <translation>Solde cumulé par mois</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>Tenants leaving a year</source>
        <translation>Départs par an</translation>
    </message>
    <message>
        <source>Let again after at least</source>
        <translation>Reloué après au moins</translation>
    </message>
    <message>
        <source>and at most</source>
        <translation>et au plus</translation>
    </message>
    <message>
        <source>Spread of other income</source>
        <translation>Écart type des autres recettes</translation>
    </message>
    <message>
        <source>Spread of energy</source>
        <translation>Écart type de l’énergie</translation>
    </message>
    <message>
        <source>Draw {n} times</source>
        <translation>Tirer {n} fois</translation>
    </message>
    <message>
        <source>Draws tell how sure the outcome is.</source>
        <translation>Des tirages disent combien le résultat est sûr.</translation>
    </message>
    <message>
        <source>Something was changed since: draw again.</source>
        <translation>Quelque chose a changé depuis&#xa0;: tirez à nouveau.</translation>
    </message>
    <message>
        <source>Chance of balance by year</source>
        <translation>Probabilité d’équilibre par année</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Tirages en cours…</translation>
    </message>
    <message>
        <source>Eight draws in ten lie in the band</source>
        <translation>Huit tirages sur dix sont dans la bande</translation>
    </message>
    <message>
        <source>{year} ends in balance in {share} draws of a hundred</source>
        <translation>{year} finit à l’équilibre dans {share} tirages sur cent</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>In balance</source>
        <translation>À l’équilibre</translation>
    </message>
    <message>
        <source>Open a scenario file</source>
        <translation>Ouvrir un fichier de scénario</translation>
    </message>
    <message>
        <source>Save the scenario as a file</source>
        <translation>Enregistrer le scénario dans un fichier</translation>
    </message>
    <message>
        <source>Export for the board</source>
        <translation>Exporter pour le CA</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the board&apos;s file…</source>
        <translation>Écriture du dossier du CA…</translation>
    </message>
    <message>
        <source>Scenarios (*.toml)</source>
        <translation>Scénarios (*.toml)</translation>
    </message>
    <message>
        <source>Mark “{name}” as presented</source>
        <translation>Marquer «&#x202f;{name}&#x202f;» comme présenté</translation>
    </message>
    <message>
        <source>Mark as presented</source>
        <translation>Marquer comme présenté</translation>
    </message>
    <message>
        <source>Presented on</source>
        <translation>Présenté le</translation>
    </message>
    <message>
        <source>The figures are kept as they are now, with their baseline; the scenario does not change any more. Go on with a copy.</source>
        <translation>Les chiffres sont gardés tels qu’ils sont, avec leur référence&#x202f;; le scénario ne change plus. Continuez avec une copie.</translation>
    </message>
    <message>
        <source>Adopt “{name}”</source>
        <translation>Adopter «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Adopter</translation>
    </message>
    <message>
        <source>Reference of the decision</source>
        <translation>Référence de la décision</translation>
    </message>
    <message>
        <source>such as: minutes of the board of 12/12/2016</source>
        <translation>par exemple&#xa0;: PV du CA du 12/12/2016</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Décidé le</translation>
    </message>
    <message>
        <source>Rent steps that the leases take</source>
        <translation>Paliers que prennent les baux</translation>
    </message>
    <message>
        <source>Growth, vacancies and costs are assumptions: they change no lease.</source>
        <translation>Évolutions, locaux vacants et charges sont des hypothèses&#xa0;: ils ne changent aucun bail.</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Bail</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Loyer</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Nothing counts in {year}.</source>
        <translation>Rien ne compte en {year}.</translation>
    </message>
    <message>
        <source>Source or nature</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Rents (%)</source>
        <translation>Loyers (%)</translation>
    </message>
    <message>
        <source>Rents (€/m²/year)</source>
        <translation>Loyers (€/m²/an)</translation>
    </message>
    <message>
        <source>Looking for balance…</source>
        <translation>Recherche de l’équilibre…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>{year} (part)</source>
        <translation>{year} (en partie)</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Recettes</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Break-even rent (€/m²/year)</source>
        <translation>Loyer d’équilibre (€/m²/an)</translation>
    </message>
    <message>
        <source>Break-even date</source>
        <translation>Date d’équilibre</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} jours</translation>
    </message>
    <message>
        <source>pts</source>
        <translation>pts</translation>
    </message>
    <message>
        <source>By empty space</source>
        <translation>Par local vacant</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Break-even revenue</source>
        <translation>Seuil de rentabilité</translation>
    </message>
    <message>
        <source>Break-even occupancy</source>
        <translation>Occupation d’équilibre</translation>
    </message>
    <message>
        <source>Rents by m² let (€/m²/year)</source>
        <translation>Loyers par m² loué (€/m²/an)</translation>
    </message>
    <message>
        <source>Head rent (€/m²/year)</source>
        <translation>Loyer principal (€/m²/an)</translation>
    </message>
    <message>
        <source>Break-even rent {year} (€/m²/year)</source>
        <translation>Loyer d’équilibre {year} (€/m²/an)</translation>
    </message>
    <message>
        <source>These figures are from before the last change: mend what is marked at the left.</source>
        <translation>Ces chiffres datent d’avant le dernier changement&#xa0;: corrigez ce qui est signalé à gauche.</translation>
    </message>
    <message>
        <source>{lever}: {value} brings {year} to balance.</source>
        <translation>{lever}&#xa0;: {value} met {year} à l’équilibre.</translation>
    </message>
    <message>
        <source>{lever} alone do not bring {year} to balance: at {value}, it comes to {amount}.</source>
        <translation>{lever}&#xa0;: ce levier seul ne met pas {year} à l’équilibre&#x202f;; à {value}, le solde est de {amount}.</translation>
    </message>
    <message>
        <source>Move another lever too.</source>
        <translation>Actionnez aussi un autre levier.</translation>
    </message>
    <message>
        <source>The cap of {cap} holds it back: raise it, or move another lever too.</source>
        <translation>Le plafond de {cap} le retient&#xa0;: relevez-le, ou actionnez aussi un autre levier.</translation>
    </message>
    <message>
        <source>Balance cumulated since the books began: the band holds eight draws in ten.</source>
        <translation>Solde cumulé depuis l’ouverture des livres&#xa0;: la bande contient huit tirages sur dix.</translation>
    </message>
    <message>
        <source>{category}: what weighs most in {year}; 10 % more or less move the balance of {balance} by {amount}</source>
        <translation>{category}&#xa0;: ce qui pèse le plus en {year}&#x202f;; 10&#x202f;% de plus ou de moins déplacent le solde ({balance}) de {amount}</translation>
    </message>
    <message>
        <source>Balance at −10 %</source>
        <translation>Solde à −10&#x202f;%</translation>
    </message>
    <message>
        <source>Balance at +10 %</source>
        <translation>Solde à +10&#x202f;%</translation>
    </message>
    <message>
        <source>Rent of the last whole month that the tenant pays in the horizon</source>
        <translation>Loyer du dernier mois entier que le locataire paie dans l’horizon</translation>
    </message>
    <message>
        <source>Last whole
month</source>
        <translation>Dernier mois
entier</translation>
    </message>
    <message>
        <source>With the
scenario</source>
        <translation>Avec le
scénario</translation>
    </message>
    <message>
        <source>Empty
months</source>
        <translation>Mois
vacants</translation>
    </message>
    <message>
        <source>Rent
lost</source>
        <translation>Loyer
perdu</translation>
    </message>
    <message>
        <source>Provision
lost</source>
        <translation>Provision
perdue</translation>
    </message>
    <message>
        <source>Less when
let again</source>
        <translation>Écart à la
relocation</translation>
    </message>
</context>
<context>
    <name>SimulationPage</name>
    <message>
        <source>Simulations</source>
        <translation>Simulations</translation>
    </message>
    <message>
        <source>Simulations start from leases and entries; this book holds none yet.</source>
        <translation>Les simulations partent des baux et des écritures&#x202f;; ce dossier n’en contient pas encore.</translation>
    </message>
    <message>
        <source>Go to tenants and leases</source>
        <translation>Aller aux locataires et baux</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Écrit&#xa0;: {file}</translation>
    </message>
    <message>
        <source>scenario not saved</source>
        <translation>scénario non enregistré</translation>
    </message>
</context>
<context>
    <name>SpaceForm</name>
    <message>
        <source>Edit space {space}</source>
        <translation>Modifier le local {space}</translation>
    </message>
    <message>
        <source>New space</source>
        <translation>Nouveau local</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Étage</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Desks or seats</source>
        <translation>Postes ou places</translation>
    </message>
    <message>
        <source>Target rent</source>
        <translation>Loyer cible</translation>
    </message>
    <message>
        <source>€/m²/year</source>
        <translation>€/m²/an</translation>
    </message>
</context>
<context>
    <name>SpacesDialog</name>
    <message>
        <source>Spaces of the building</source>
        <translation>Locaux du bâtiment</translation>
    </message>
    <message>
        <source>Offices are let; coworking, drop-in offices and meeting rooms are operated; common spaces are neither. The target rent stands for an office while it is vacant.</source>
        <translation>Les bureaux se louent&#x202f;; coworking, bureaux de passage et salles de réunion s’exploitent&#x202f;; les communs ni l’un ni l’autre. Le loyer cible vaut pour un bureau tant qu’il est vacant.</translation>
    </message>
    <message>
        <source>New space…</source>
        <translation>Nouveau local…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Étage</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Target €/m²/year</source>
        <translation>Cible&#x202f;€/m²/an</translation>
    </message>
    <message>
        <source>Desks or seats</source>
        <translation>Postes ou places</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>kept up to {day}</source>
        <translation>tenu jusqu’au {day}</translation>
    </message>
    <message>
        <source>no month kept yet</source>
        <translation>aucun mois tenu</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>everything is saved</source>
        <translation>tout est enregistré</translation>
    </message>
    <message>
        <source>last backup {day} {time}</source>
        <translation>dernière sauvegarde {day} {time}</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>pas encore de sauvegarde</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>second folder not there since {day}</source>
        <translation>second répertoire absent depuis le {day}</translation>
    </message>
</context>
<context>
    <name>StepsField</name>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Loyer</translation>
    </message>
    <message>
        <source>add…</source>
        <translation>ajouter…</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Show only the lines that hold these words (Ctrl+F)</source>
        <translation>N’afficher que les lignes contenant ces mots (Ctrl+F)</translation>
    </message>
    <message>
        <source>Ctrl+C copies to Excel, Ctrl+V pastes from it</source>
        <translation>Ctrl+C copie vers Excel, Ctrl+V colle depuis Excel</translation>
    </message>
    <message>
        <source>No line holds these words.</source>
        <translation>Aucune ligne ne contient ces mots.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{column}: a click sorts by it, once more turns it round</source>
        <translation>{column}&#xa0;: un clic trie, un second clic inverse le tri</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy with headings</source>
        <translation>Copier avec les en-têtes</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Reset the columns</source>
        <translation>Rétablir les colonnes</translation>
    </message>
</context>
<context>
    <name>TariffForm</name>
    <message>
        <source>Edit a tariff</source>
        <translation>Modifier un tarif</translation>
    </message>
    <message>
        <source>New tariff</source>
        <translation>Nouveau tarif</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Price net of VAT</source>
        <translation>Prix HT</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
</context>
<context>
    <name>TariffsDialog</name>
    <message>
        <source>Tariffs</source>
        <translation>Tarifs</translation>
    </message>
    <message>
        <source>A tariff fills in a sale. Past sales keep the price they were made at.</source>
        <translation>Un tarif préremplit une recette. Les recettes passées gardent leur prix.</translation>
    </message>
    <message>
        <source>New tariff…</source>
        <translation>Nouveau tarif…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Price net of VAT</source>
        <translation>Prix HT</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Add a template</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Rename a template</source>
        <translation>Renommer un modèle</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté le</translation>
    </message>
</context>
<context>
    <name>TemplatesTab</name>
    <message>
        <source>A funder&apos;s own Excel workbook is filled in where it names cells, such as income_total or table_rent_roll; everything else in it stays as it is. Add one, or drop it here.</source>
        <translation>Le classeur Excel d’un financeur est rempli là où il nomme des cellules, comme income_total ou table_rent_roll&#x202f;; le reste demeure tel quel. Ajoutez-en un, ou déposez-le ici.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Names of the template</source>
        <translation>Noms du modèle</translation>
    </message>
    <message>
        <source>Export {quarter} with it…</source>
        <translation>Exporter {quarter} avec ce modèle…</translation>
    </message>
    <message>
        <source>Add a template</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <source>Replace a template</source>
        <translation>Remplacer un modèle</translation>
    </message>
    <message>
        <source>Trying the template…</source>
        <translation>Essai du modèle…</translation>
    </message>
    <message>
        <source>No template is registered yet.</source>
        <translation>Aucun modèle n’est encore enregistré.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>TenantAccount</name>
    <message>
        <source>Payment received…</source>
        <translation>Règlement reçu…</translation>
    </message>
    <message>
        <source>The tenant&apos;s account</source>
        <translation>Compte du locataire</translation>
    </message>
    <message>
        <source>Owes {amount} on {day}</source>
        <translation>Doit {amount} au {day}</translation>
    </message>
    <message>
        <source>Has {amount} to its credit on {day}</source>
        <translation>{amount} à son crédit au {day}</translation>
    </message>
    <message>
        <source>Nothing owed on {day}</source>
        <translation>Rien de dû au {day}</translation>
    </message>
    <message>
        <source>Call {months}</source>
        <translation>Appel {months}</translation>
    </message>
    <message>
        <source>Due on {day}</source>
        <translation>Échéance le {day}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Coverage {year}</source>
        <translation>Couverture {year}</translation>
    </message>
    <message>
        <source>Income ÷ costs. Double-click: the entries behind.</source>
        <translation>Recettes ÷ charges. Double-clic&#xa0;: les écritures correspondantes.</translation>
    </message>
    <message>
        <source>{amount} in {period}</source>
        <translation>{amount} en {period}</translation>
    </message>
    <message>
        <source>Balance {year}</source>
        <translation>Solde {year}</translation>
    </message>
    <message>
        <source>Income less costs. Double-click: the entries behind.</source>
        <translation>Recettes moins charges. Double-clic&#xa0;: les écritures correspondantes.</translation>
    </message>
    <message>
        <source>not in sight</source>
        <translation>pas en vue</translation>
    </message>
    <message>
        <source>{let} of {lettable}</source>
        <translation>{let} sur {lettable}</translation>
    </message>
    <message>
        <source>Occupancy on {day}</source>
        <translation>Occupation au {day}</translation>
    </message>
    <message>
        <source>Let ÷ lettable area. Double-click: the rent roll.</source>
        <translation>Surface louée ÷ surface louable. Double-clic&#xa0;: l’état locatif.</translation>
    </message>
    <message>
        <source>1 space vacant</source>
        <translation>1 local vacant</translation>
    </message>
    <message>
        <source>no space vacant</source>
        <translation>aucun local vacant</translation>
    </message>
    <message>
        <source>{count} spaces vacant</source>
        <translation>{count} locaux vacants</translation>
    </message>
    <message>
        <source>{heading} (with forecast)</source>
        <translation>{heading} (avec prévision)</translation>
    </message>
    <message>
        <source>{rent} missing in {year}</source>
        <translation>il manque {rent} en {year}</translation>
    </message>
    <message>
        <source>{rent} to spare in {year}</source>
        <translation>marge de {rent} en {year}</translation>
    </message>
    <message>
        <source>{arrow} {points} pt on {year}</source>
        <translation>{arrow} {points} pt par rapport à {year}</translation>
    </message>
    <message>
        <source>{heading} (forecast)</source>
        <translation>{heading} (prévu)</translation>
    </message>
    <message>
        <source>Cumulated break-even</source>
        <translation>Équilibre cumulé</translation>
    </message>
    <message>
        <source>The month from which the balance since the books began stays positive or zero.</source>
        <translation>Le mois à partir duquel le solde cumulé depuis l’ouverture des comptes reste positif ou nul.</translation>
    </message>
    <message>
        <source>{note} (forecast)</source>
        <translation>{note} (prévu)</translation>
    </message>
</context>
<context>
    <name>Todo</name>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Rien à signaler.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} de plus</translation>
    </message>
</context>
<context>
    <name>UndoHistory</name>
    <message>
        <source>The book as it was opened</source>
        <translation>Le dossier tel qu’il a été ouvert</translation>
    </message>
    <message>
        <source>{closing}: nothing before it can be undone</source>
        <translation>{closing}&#xa0;: rien d’antérieur ne peut être annulé</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>vous êtes ici</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
</context>
<context>
    <name>UndoHistoryDialog</name>
    <message>
        <source>Undo history</source>
        <translation>Historique d’annulation</translation>
    </message>
    <message>
        <source>The changes made since the book was opened, or since its last closing. Going to one takes back what came after it; nothing is lost before another change is made.</source>
        <translation>Les modifications faites depuis l’ouverture du dossier, ou depuis le dernier arrêté. Aller à l’une d’elles annule ce qui l’a suivie&#x202f;; rien n’est perdu tant qu’aucune autre n’est faite.</translation>
    </message>
    <message>
        <source>Go to this point</source>
        <translation>Aller à ce point</translation>
    </message>
    <message>
        <source>All changes ever made…</source>
        <translation>Toutes les modifications…</translation>
    </message>
    <message>
        <source>The journal keeps every change for good, those taken back as well</source>
        <translation>Le journal garde pour toujours chaque modification, même annulée</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>VersionBar</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version of the budget</source>
        <translation>Version du budget</translation>
    </message>
    <message>
        <source>Show only the lines that await a note</source>
        <translation>Ne montrer que les lignes dont l’explication est attendue</translation>
    </message>
    <message>
        <source>Notes awaited: {count}</source>
        <translation>Explications attendues&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{name}, voted on {day}</source>
        <translation>{name}, voté le {day}</translation>
    </message>
    <message>
        <source>Not in force: “{name}” is.</source>
        <translation>Pas en vigueur&#xa0;: c’est «&#x202f;{name}&#x202f;» qui l’est.</translation>
    </message>
    <message>
        <source>In force; as it is voted, it does not change any more.</source>
        <translation>En vigueur&#x202f;; voté, il ne change plus.</translation>
    </message>
    <message>
        <source>In force; not voted yet.</source>
        <translation>En vigueur&#x202f;; pas encore voté.</translation>
    </message>
    <message>
        <source>In force as the one made last, until a version is voted.</source>
        <translation>En vigueur, car créé en dernier, tant qu’aucune version n’est votée.</translation>
    </message>
    <message>
        <source>No budget for {year} yet: type amounts in its column, or copy the year before.</source>
        <translation>Pas encore de budget pour {year}&#xa0;: saisissez les montants dans sa colonne, ou copiez l’année d’avant.</translation>
    </message>
</context>
<context>
    <name>VersionsTab</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Figures that differ</source>
        <translation>Chiffres qui diffèrent</translation>
    </message>
    <message>
        <source>Entries behind the difference</source>
        <translation>Écritures derrière l’écart</translation>
    </message>
    <message>
        <source>Nothing of this quarter was kept yet: there is nothing to compare it with.</source>
        <translation>Rien de ce trimestre n’a encore été gardé&#xa0;: il n’y a rien à quoi le comparer.</translation>
    </message>
    <message>
        <source>Choose two versions to compare.</source>
        <translation>Choisissez deux versions à comparer.</translation>
    </message>
    <message>
        <source>No figure has changed between these two versions.</source>
        <translation>Aucun chiffre n’a changé entre ces deux versions.</translation>
    </message>
    <message>
        <source>{count} figures differ.</source>
        <translation>Chiffres qui diffèrent&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>No single entry stands behind this figure.</source>
        <translation>Aucune écriture seule n’explique ce chiffre.</translation>
    </message>
    <message>
        <source>{amount} comes from something else than entries, such as what accounts count as.</source>
        <translation>{amount} viennent d’autre chose que des écritures, comme le rattachement des comptes.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Is the building in balance? Rents and income against costs, month by month.</source>
        <translation>Le bâtiment est-il à l’équilibre&#x202f;? Loyers et recettes face aux charges, mois par mois.</translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation>Voir l’exemple</translation>
    </message>
    <message>
        <source>A building with invented data, to try everything out: it opens as a copy of your own.</source>
        <translation>Un bâtiment aux données inventées, pour tout essayer&#xa0;: il s’ouvre dans une copie à vous.</translation>
    </message>
    <message>
        <source>Save the Excel template…</source>
        <translation>Enregistrer le modèle Excel…</translation>
    </message>
    <message>
        <source>To be filled in with the spaces, tenants, leases and figures of your building.</source>
        <translation>À remplir avec les locaux, locataires, baux et chiffres de votre bâtiment.</translation>
    </message>
    <message>
        <source>Start from the filled template…</source>
        <translation>Partir du modèle rempli…</translation>
    </message>
    <message>
        <source>Makes your book from the workbook, or says at which cell something is wrong.</source>
        <translation>Crée votre dossier à partir du classeur, ou dit à quelle cellule quelque chose ne va pas.</translation>
    </message>
    <message>
        <source>Start an empty book…</source>
        <translation>Commencer un dossier vide…</translation>
    </message>
    <message>
        <source>To enter the building in the window, space by space.</source>
        <translation>Pour saisir le bâtiment dans la fenêtre, local par local.</translation>
    </message>
    <message>
        <source>Open a book…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>A file ending in .equilibre, made by you or by somebody else.</source>
        <translation>Un fichier finissant par .equilibre, le vôtre ou celui d’un autre.</translation>
    </message>
    <message>
        <source>Recent books</source>
        <translation>Dossiers récents</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Shows what each backup holds before it replaces anything.</source>
        <translation>Montre ce que contient chaque sauvegarde avant de remplacer quoi que ce soit.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>The book is open for reading only: there is nothing to save.</source>
        <translation>Le dossier est en lecture seule&#xa0;: il n’y a rien à enregistrer.</translation>
    </message>
    <message>
        <source>Everything is saved as you go: each change is in the file at once.</source>
        <translation>Tout est enregistré au fur et à mesure&#xa0;: chaque changement est aussitôt dans le fichier.</translation>
    </message>
    <message>
        <source>Each change is in the file at once, but for this: {held}.</source>
        <translation>Chaque changement est aussitôt dans le fichier, sauf ceci&#xa0;: {held}.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Rents</source>
        <translation>Loyers</translation>
    </message>
    <message>
        <source>Recovered charges</source>
        <translation>Charges récupérées</translation>
    </message>
    <message>
        <source>Coworking</source>
        <translation>Coworking</translation>
    </message>
    <message>
        <source>Drop-in offices</source>
        <translation>Bureaux de passage</translation>
    </message>
    <message>
        <source>Meeting rooms</source>
        <translation>Salles de réunion</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>Subventions</translation>
    </message>
    <message>
        <source>Released investment grants</source>
        <translation>Quote-part de subventions d’investissement</translation>
    </message>
    <message>
        <source>Other income</source>
        <translation>Autres produits</translation>
    </message>
    <message>
        <source>Head rent</source>
        <translation>Loyer principal</translation>
    </message>
    <message>
        <source>Energy and water</source>
        <translation>Énergie et fluides</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Entretien et réparations</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Nettoyage</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Assurances</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impôts et taxes</translation>
    </message>
    <message>
        <source>Telecom and post</source>
        <translation>Télécom et poste</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Honoraires</translation>
    </message>
    <message>
        <source>Finance charges</source>
        <translation>Frais financiers</translation>
    </message>
    <message>
        <source>Depreciation</source>
        <translation>Amortissements</translation>
    </message>
    <message>
        <source>Other costs</source>
        <translation>Autres charges</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Recettes</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Drop-in office</source>
        <translation>Bureau de passage</translation>
    </message>
    <message>
        <source>Meeting room</source>
        <translation>Salle de réunion</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Commun</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Half-day</source>
        <translation>Demi-journée</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Commercial</source>
        <translation>Commercial</translation>
    </message>
    <message>
        <source>Professional</source>
        <translation>Professionnel</translation>
    </message>
    <message>
        <source>Short-term (derogatory)</source>
        <translation>Dérogatoire</translation>
    </message>
    <message>
        <source>Precarious</source>
        <translation>Précaire</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>€/month</source>
        <translation>€/mois</translation>
    </message>
    <message>
        <source>€/quarter</source>
        <translation>€/trimestre</translation>
    </message>
    <message>
        <source>€/year</source>
        <translation>€/an</translation>
    </message>
    <message>
        <source>€/m²/year</source>
        <translation>€/m²/an</translation>
    </message>
    <message>
        <source>Actual days</source>
        <translation>Jours réels</translation>
    </message>
    <message>
        <source>Thirtieths</source>
        <translation>Trentièmes</translation>
    </message>
    <message>
        <source>365 days</source>
        <translation>365 jours</translation>
    </message>
    <message>
        <source>Whole month</source>
        <translation>Mois plein</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Mensuels</translation>
    </message>
    <message>
        <source>Quarterly</source>
        <translation>Trimestriels</translation>
    </message>
    <message>
        <source>In advance</source>
        <translation>D’avance</translation>
    </message>
    <message>
        <source>In arrears</source>
        <translation>À terme échu</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>À-nouveaux</translation>
    </message>
    <message>
        <source>Rent call</source>
        <translation>Appel de loyer</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Règlement</translation>
    </message>
    <message>
        <source>Other entry</source>
        <translation>Opération diverse</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>À-nouveaux</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Banque</translation>
    </message>
    <message>
        <source>Miscellaneous</source>
        <translation>Opérations diverses</translation>
    </message>
    <message>
        <source>Let</source>
        <translation>Loué</translation>
    </message>
    <message>
        <source>Notice given</source>
        <translation>Congé donné</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Vacant</translation>
    </message>
    <message>
        <source>Operated</source>
        <translation>Exploité</translation>
    </message>
</context>
<context>
    <name>WrittenBar</name>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le répertoire</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Draft an e-mail</source>
        <translation>Rédiger un courriel</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Écrit&#xa0;: {file}</translation>
    </message>
</context>
</TS>
