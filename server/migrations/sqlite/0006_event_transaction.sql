ALTER TABLE `event` ADD `transactionId` text;--> statement-breakpoint
CREATE INDEX `event_transaction` ON `event` (`transactionId`);