ALTER TABLE `client` ADD `related` text DEFAULT '{"tagIds":[],"primaryContact":null,"totals":[]}' NOT NULL;--> statement-breakpoint
UPDATE `client` SET `related` = json_object(
  'tagIds', json((
    SELECT json_group_array(`tagId` ORDER BY `tagId`) FROM `clientTag`
    WHERE `clientTag`.`clientId` = `client`.`id` AND `clientTag`.`workspaceId` = `client`.`workspaceId`
  )),
  'primaryContact', json((
    SELECT json_object('id', `contact`.`id`, 'name', `contact`.`name`) FROM `clientContact`
    JOIN `contact` ON `contact`.`id` = `clientContact`.`contactId` AND `contact`.`workspaceId` = `client`.`workspaceId`
    WHERE `clientContact`.`clientId` = `client`.`id` AND `clientContact`.`workspaceId` = `client`.`workspaceId`
      AND `clientContact`.`isPrimary`
  )),
  'totals', json((
    SELECT json_group_array(json_object(
      'currency', `currency`, 'outstandingMinor', `outstandingMinor`, 'revenueMinor', `revenueMinor`
    ) ORDER BY `isBilling` DESC, `currency`)
    FROM `clientTotal`
    WHERE `clientTotal`.`clientId` = `client`.`id` AND `clientTotal`.`workspaceId` = `client`.`workspaceId`
  ))
);